"""What messengers, newsletters and advertisements add to an address that is passed on."""

from __future__ import annotations

#: first letters of such parameters
FAMILIES = ("utm_", "mc_", "mtm_", "pk_", "hsa_", "_hs", "__hs", "vero_", "gad_", "bd_")
NAMES = frozenset(
    (
        *("fbclid", "igshid", "igsh", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "srsltid"),
        *("yclid", "ysclid", "ymclid", "_openstat", "openstat", "rb_clickid", "vkclid"),
        *("msclkid", "twclid", "ttclid", "li_fat_id", "epik", "s_kwcid", "wickedid", "mkt_tok"),
        *("ref_src", "ref_url", "cmpid", "_", "_ga", "_gl", "spm", "isappinstalled", "nsukey"),
    )
)
#: parameters of ours that a messenger overwrites: with these values they are its own
TAKEN = {"from": {"singlemessage", "groupmessage", "timeline"}}


def is_tracking(name: str, value: str = "") -> bool:
    """Whether a parameter says how an address was passed on, and nothing of what it shows."""
    small = name.lower()
    return small in NAMES or small.startswith(FAMILIES) or value in TAKEN.get(name, ())
