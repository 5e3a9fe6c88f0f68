# The briefing: slides, document, page
brief-topic-corridors = The corridors
brief-topic-node = Node: { $name }
brief-topic-roadmap = Projects and customs roadmap
brief-title-corridors = Corridors between China, Central Asia and Europe
brief-title-pair = Trade: { $pair }
brief-title-node = { $name }: traffic, capacity, projects
brief-title-roadmap = Projects and customs roadmap
brief-topic-evidence = Whose number is right: plausibility, promises, gaps, due dates
brief-title-evidence = Whose number is right
brief-outside-measure = A question to the source, no verdict
brief-gaps-measure = Ranked by what waits for them: figures, findings, projects, plans without a count
brief-due-title = What is due next
brief-due-measure = { $count } of the figures due in the year ahead, the earliest first
brief-from-gaps = what this evidence holds and lacks
brief-from-due = dates of earlier prints in this evidence
brief-more-gaps = { $count } more gaps stand on the live page, with a letter to who counts each.
brief-subtitle = Briefing on the evidence as of { $date }
brief-summary = In short
brief-sources = Sources
brief-sources-of = Sources and notes
brief-dissents = What others say
brief-dissent = { $what }: shown { $shown }; { $publisher } says { $said }
brief-claim = { $what }: { $publisher } says { $said }
brief-cause = likely cause: { $cause }
brief-definition = What is counted: { $definition }
brief-commentary = Commentary
brief-vintage = Evidence of { $date }, { $hash }
brief-live = Live view
brief-page = { $n } of { $all }
brief-now-title =
    { $count ->
        [one] { $count } figure of the last full year
       *[other] { $count } figures of the last full year
    }
brief-now-measure = Last full year of each series; change on the year before
brief-changed-measure = Each sentence follows from the tables by a rule
brief-map-title = Four corridors meet in Kazakhstan
brief-map-measure = Width: trains a day over the period in the legend; Alashankou and Horgos count both traffics together; branches narrower, no split found. Area of a sign: tonnes a year
brief-gap-title = The gap between both counts: { $pair }
brief-measure = Measure
brief-change = Change
brief-caution = Note
brief-node = Node
brief-same-table = The same as a table
brief-no-picture = The picture could not be drawn here; the table says the same.
brief-more-rows = … and { $count } more rows in the document and on the live view
brief-tier = tier { $tier }
brief-unknown-topic = There is no topic or view “{ $topic }”. Nearest: { $nearest }.
brief-error = The briefing could not be made.
brief-cannot-draw = This figure has no drawing; the table stands in its place.
brief-bad-file = This is not a briefing of this dashboard: { $why }.
brief-no-engine = Pictures and documents cannot be drawn here: the package typst is missing. Type pip install -r requirements.txt. Slides and the static page work without it.
brief-cannot-write = The file could not be written: { $why }. Nothing was left behind.
brief-busy = Too many exports at once; try again in a minute.
brief-cancelled = The export was cancelled.
brief-died = The program that makes files ended twice before this one was whole; nothing was made. Try again in a minute.
brief-failed = The export failed; nothing was made.
brief-too-long = The commentary has { $length } characters; at most { $most } are taken.
brief-step-queued = waiting
brief-step-reading = reading the tables
brief-step-drawing = drawing
brief-step-writing = writing the file
brief-step-done = done
brief-others = { $count ->
    [one] One figure of another source differs
   *[other] { $count } figures of other sources differ
  }
brief-unknown-form = There is no export of this form; there are { $forms }.
brief-summit-title = { $count } projects named at the June 2025 summit
brief-register-title = The register: { $count } projects
brief-register-measure = Promised and actual dates as the sources write them; what has passed without an opening is late
brief-measures-measure = { $count } measures at the border posts, newest first
brief-node-map-title = { $node } on the map
brief-newest-title = { $node }: the newest figures
brief-topic-own = Chosen views
brief-title-own = Chosen views on the corridors
brief-since = What changed since
brief-carried = More under “{ $title }” at the end.
