# Quality of series, what is due
due-calendar = Corridor: figures due
due-calendar-about = When figures on freight between China, Central Asia and Europe are expected, by the days on which such figures were printed before.
due-passed = The usual day has passed; no figure was found.
due-no-promise = An expectation from past dates, announced by nobody.
due-usual =
    { $usual ->
        [one] Printed { $usual } day after the end of the period as a rule ({ $least } to { $most }; { $count } periods with a known date).
       *[other] Printed { $usual } days after the end of the period as a rule ({ $least } to { $most }; { $count } periods with a known date).
    }
