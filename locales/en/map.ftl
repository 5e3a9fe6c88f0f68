# The map: signs, tooltip, legend
map-value = { $value }, { $period }
map-detail = { $value } · { $period } · { $status }
map-no-figure = No figure for a full year; a click opens the node
map-second-track = { $section }, second track { $year }
legend-china-europe = China–⁠Europe **{ $value }**
legend-china-central-asia = China–Central Asia **{ $value }**
legend-middle-corridor = Middle Corridor; dashed at sea **{ $value }**
legend-unpublished = no figure
legend-second-track = second track
legend-building = being built; straight lines, approximate
legend-south = South, to Iran
legend-circle = border crossing, junction
legend-square = seaport
legend-diamond = rail and logistics hub
legend-triangle = airport
legend-attribution = Railways © OpenStreetMap contributors, ODbL · Base map: United Nations, Natural Earth
