# Vintages: what a link pins, what changed since, how a figure was revised
vintage-as-of = As of { $date } – newer figures exist ({ $newest }).
vintage-same-figures = As of { $date } – the figures are those of the newest edition, its words differ ({ $newest }).
vintage-newest = Show the newest figures
vintage-what-changed = What changed since
vintage-changed-count = { $new } new, { $revised } revised, { $withdrawn } withdrawn. { $derived ->
    [0] No derived value differs.
    [one] { $derived } derived value differs, too.
   *[other] { $derived } derived values differ, too.
}
vintage-nothing-changed = No figure differs between the two; names, definitions or sources may.
vintage-unknown = The evidence of “{ $asked }” in the address is not kept here; showing the newest, of { $date }. Choices: { $choices }.
vintage-damaged = The evidence of { $asked } cannot be opened; showing the newest, of { $date }. Choices: { $choices }.
vintage-withdrawn = The release of { $asked } was withdrawn on { $day }: “{ $why }”. Showing the newest, of { $date }.
vintage-unreleased = evidence as of { $date }, not released yet
vintage-preparing = Opening the evidence of { $date } …
vintage-change = Change
vintage-before = Before
vintage-after = After
vintage-kind-new = new
vintage-kind-revised = revised
vintage-kind-withdrawn = withdrawn
vintage-trade-export = Exports, { $reporter } to { $partner }
vintage-trade-import = Imports, { $reporter } from { $partner }
vintage-history = How this figure was revised
vintage-appeared = Appeared
vintage-ended = Until
vintage-stands = stands
vintage-how = What happened
vintage-how-revised = the same row, corrected
vintage-how-replaced = another figure is shown
vintage-how-role = used otherwise
vintage-how-withdrawn = withdrawn
vintage-list = Releases of the evidence
vintage-list-sub = Each is kept whole; a link may pin it with v= and its date or hash. The map is today’s in all of them.
vintage-release = Release
vintage-note = What is new
vintage-code = Hash
vintage-observations = Observations
vintage-not-released = { $note } (not released yet)
vintage-revised-title = Revision history
vintage-none-revised = Nothing has been revised or withdrawn yet: every figure stands as it first appeared.
vintage-series = Series with a change
vintage-all-series = all
vintage-row-opens = A row opens the evidence of its date.
