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
letter-to = { $owner }
letter-number = [Our reference] · [Date]
letter-subject = Request for figures on freight traffic
letter-greeting = Dear Sir or Madam,
letter-nobody = [the body that counts these figures]
letter-opening = The expert platform on transport corridors keeps a public evidence base of freight between China, Central Asia and Europe through Kazakhstan, in which every figure stands with its source. Your organisation counts the series listed below. For the periods named we found no published figure.
letter-request = We would be grateful if you would provide these figures or tell us where they have been published.
letter-head-n = No.
letter-head-series = Series and what it counts
letter-head-periods = Periods asked for
letter-head-unit = Unit
letter-head-held = Newest figure we hold
letter-why = Why we ask: the platform shows these series in figures and tables ({ $figures }, counted series by series) and draws conclusions from them ({ $findings }).
letter-why-projects = Projects whose progress they measure: { $projects }.
letter-why-plans = For years with a published plan the result cannot be compared without them: { $plans }.
letter-format = Form: XLSX or CSV, a row for each period with the columns period (YYYY or YYYY-MM), value, unit, status (final or preliminary) and date of publication. Where a figure is not counted or may not be published, please tell us so: it will be shown as missing.
letter-credit = Your organisation will be named as the source of the figures.
letter-shown = What is held on { $date }: { $address }
letter-thanks = Thank you for your help.
letter-ending = Yours faithfully,|[Name, position, organisation]|[Telephone, e-mail]
gap-ladder-runs = { $place }: trains that ran a day
gap-ladder-takes = { $place }: trains a day it can take
gap-any-period = any period or day that is named
gap-held = { $value } ({ $period })
gaps-title = Gaps that hurt most; the first is { $name }, { $periods }
gaps-sub = Ranked by what waits: figures and tables that show the series, lists of findings that rest on it, projects it measures, plans without a count; three more for a headline series. Years and months of the last ten years, and places of the corridor
gaps-col-what = Not found
gaps-col-periods = Periods
gaps-col-who = Who could say
gaps-col-waits = Waits for it
gaps-col-figures = Figures and tables
gaps-col-findings = Lists of findings
gaps-col-projects = Projects
gaps-col-plans = Plans without a count
gaps-col-held = Newest held
gaps-nobody = counter not seen to be named
gaps-row-opens = A chosen row shows the letter to who counts it.
gaps-letter = Letter to { $owner }
gaps-letter-sub = Asks for what is missing of this body, { $count } lines at most ten. Nothing is sent from here; square brackets are for whoever signs.
gaps-docx = Word file
gaps-eml = E-mail draft
gaps-txt = Text
gaps-more = { $count } more gaps in the data of this table.
quality-title = How good each series is
quality-sub = Terms in capitals: concepts of SDMX (ESMS)
quality-coverage = Coverage (COVERAGE_TIME)
quality-found = { $found } of { $due }
quality-timeliness = Usual delay, days (TIMELINESS)
quality-range = Range, days
quality-dated = Dated periods
quality-next = Next due (REL_CAL_POLICY)
quality-official = Tier A or B, % (ACCURACY)
quality-disputed = Periods disputed
quality-revised = Revised (REV_PRACTICE)
quality-contact = Contact (CONTACT_ORGANISATION)
quality-policy = Revision policies (REV_POLICY) of the counters were not found; what is shown is what editions of this evidence changed.
due-title = { $count } figures could have been there by their usual day and were not found
due-title-none = What is due next
due-sub = The day is the end of the period and the usual delay of the series: an expectation, announced by nobody. Only prints with a known date count; only series with three of them or more have a usual delay: { $known } of { $all }
due-col-day = Expected
due-col-state = State
due-state-overdue = usual day passed
due-state-ahead = ahead
due-subscribe = Subscribe: [calendar]({ $address }) (iCalendar), for programs of Outlook, Google and Apple.
due-asked = [Which publishers are asked, and when they last answered]({ $address })
report-title = Report an error
report-note = A message is prepared below. Nothing is sent from here.
report-mail = Open in my mail program
report-subject = Error in a figure: { $series }, { $period }
report-figure = Figure: { $value }
report-series = Series: { $series }
report-period = Period: { $period }
report-row = Row: { $row }
report-source = Source: { $source }
report-view = Seen at: { $address }
report-wrong = What is wrong: [ ]
report-right = Right figure, and where it is published: [ ]
gap-months =
    { $count ->
        [one] { $count } month, { $first }
       *[other] { $count } months between { $first } and { $last }
    }
gap-years =
    { $count ->
        [one] { $count } year, { $first }
       *[other] { $count } years between { $first } and { $last }
    }
gaps-first = What is missing most
gaps-all = [All that is missing, with letters to who counts]({ $missing }) · [Quality of series and what is due]({ $due })
