# The frame around every page
product = Corridor
evidence-of = evidence as of { $date }
nav-overview = Overview
nav-traffic = Traffic
nav-nodes = Nodes
nav-trade = Trade
nav-roadmap = Roadmap
nav-evidence = Evidence
language-label = Language
share-button = Share
share-title = Share this view
share-cite = Citation
share-citation = { $title }. { $value } Corridor, evidence as of { $date }. { $address }
footer-licences = Figures: publishers named with each; our curation CC BY 4.0 · Railways © OpenStreetMap contributors, ODbL · Borders: UN base map; the map takes no position on disputed borders · Evidence of { $date }
publisher-mirror = { $name } (mirror)
publisher-reprint = { $name } (reprint)
publisher-unidentified = unidentified
source-one = Source: { $publishers }.
button-table = Table
button-passport = Where does this number come from?
table-title = The same as a table
table-size =
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } of { $columns ->
        [one] { $columns } column
       *[other] { $columns } columns
    }
table-period = Period
table-series = Series
table-value = Value
table-unit = Unit
table-status = Status
table-publisher = Publisher
table-growth = Change on the equal period
download-csv = CSV for programs
download-csv-excel = CSV for Excel
download-xlsx = Excel (XLSX)
download-parquet = Parquet
download-geopackage = GeoPackage
download-geoparquet = GeoParquet
change-on = { $change } on { $period }
status-period = { $period }, { $status }
address-dropped = { $name } “{ $value }” in the address is not known here; showing { $shown } instead. Choices: { $choices }.
address-name-node = The node
address-name-series = The series
address-name-lang = The language
address-name-theme = The theme
address-name-from = The year
address-name-to = The year
address-name-year = The year
address-name-other = The value
address-default = the default view
address-more = … and { $count } more
tables-missing = The tables are not built yet. Run: python -m corridor.warehouse build
tables-broken = The tables cannot be read. Run: python -m corridor.warehouse build --force
page-failed = This part could not be shown. Reload the page; if it stays, report the address of this view.
no-figure = no figure found
years-from = From
years-to = To
nothing-here = Nothing to show for this choice.
nothing-who = Possible source: { $publisher }.
passport-counted = **What is counted.** { $definition }
passport-says = What the sources say
passport-why = ● is shown: { $reason }.
passport-cause = Likely cause of the difference: { $cause }.
passport-not-join = **Do not join with**
passport-row = **Followed back to** `observations.csv` row `{ $row }` →
passport-derived = Derived, not published: { $how }.
passport-parents = Derived from
passport-printed = As printed
passport-tier = Tier
passport-date = Published
passport-used = Used
passport-address = Address
passport-cite = Citation
passport-citation = { $publisher } ({ $date }): { $title }, { $period }: { $value }. In: Corridor, evidence as of { $vintage }.
passport-undated = no date
passport-link = Link to this figure
passport-range = Sources: { $low } to { $high }.
reason-preference = best tier and exactness among its sources
reason-only = the only source found
read-with-care = Read with care
address-unknown = “{ $name }” in the address means nothing on this page and was left out.
address-small = “{ $name }” in the address is written in small letters, { $right }; it was left out.
address-twice = “{ $name }” stands in the address more than once; the last value holds: { $value }.
address-name-camera = The part of the map
address-name-layers = The layer of the map
address-name-pair = The pair
address-name-figure = The figure
note-in-english = { $note }
after-a-reprint = According to a reprint.
newest-figure = newest figure: { $period }
card-age = { $months ->
    [one] a month old
   *[other] { $months } months old
  }
controls-more = More
page-rest = More on this page
figure-keys = Values of this figure: arrow keys go from one to the next, Enter opens what is known of it
theme-light = light
theme-dark = dark

# A page that cannot be live
offline-blocked-title = This page cannot reach its server
offline-blocked = The page was delivered, but the WebSocket connection it works through has not opened. A proxy or a firewall on the way usually blocks it. The page appears by itself as soon as the connection opens.
offline-blocked-do = For the administrators of the network: let the WebSocket upgrade through at { $address }.
offline-scripts-title = This page needs JavaScript
offline-scripts = JavaScript is switched off in this browser or by your network, and the interactive page cannot be shown without it.
offline-scripts-do = Switch JavaScript on and reload the page.
offline-static = Read this topic as a static page
offline-static-corridors = Read about the corridors as a static page
