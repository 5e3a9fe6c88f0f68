"""How the views of the Briefing page are called: by the briefing that is prepared."""

from __future__ import annotations

from corridor.briefing.blocks import OWN, list_topics, spell_topic
from corridor.topics.briefing import params
from corridor.topics.choices import Values
from corridor.topics.view import View


def name_view(view: View, values: Values) -> list[str]:
    """The topic's name; of chosen views, that they are chosen."""
    topic = spell_topic(str(values["topic"]))
    if topic == params.TOPIC.default and not values["blocks"]:
        return []
    own = topic == OWN or values["blocks"]
    return [list_topics(view).get(topic, ""), view.say("brief-topic-own") if own else ""]
