# What if: what the model says of measures at the border
nav-scenarios = What if?
scenarios-title = What if?
scenarios-subtitle = What a measure changes, by an open model of the network: no forecast, no count
preview-scenarios = What an hour less at the border brings, what more traffic does to the wait, and what that is worth a year: a model with its ranges
scenarios-no-network = This edition of the evidence knows too little of this post. Open the newest edition, or choose another post.
scenarios-post = Post
scenarios-saved = Less time in a channel
scenarios-saved-0 = as it is
scenarios-saved-30 = 30 min
scenarios-saved-60 = 1 hour
scenarios-saved-120 = 2 hours
scenarios-demand = Traffic
scenarios-demand-100 = as it is
scenarios-demand-110 = +10 %
scenarios-demand-125 = +25 %
scenarios-demand-150 = +50 %
scenarios-demand-200 = twice
scenarios-green = Green channel
scenarios-green-now = as it is
scenarios-green-90 = 90 %
scenarios-green-95 = 95 %
scenarios-green-idle = Trains have no green channel: choose a road post
scenarios-change-saved = { $minutes } minutes less
scenarios-change-demand = { $share } more traffic
scenarios-change-green = { $share } by the green channel
scenarios-border-as-is = { $hours ->
    [0] Model, { $place }: at most { $limit } can pass
   *[other] Model, { $place }: { $hours } in the post, at most { $limit } can pass
 }
scenarios-border-overrun = Model, { $place }: { $change } – more arrive than can pass, { $arrivals } against { $limit }
scenarios-border-hours = Model, { $place }: with { $change } the time in the post goes from { $before } to { $after }
scenarios-border-worth = Model, { $place }: { $change } take the time in the post from { $before } to { $after }, worth { $usd } a year
scenarios-minutes = { $value } min
scenarios-endless = without end
scenarios-no-end = no end: more arrive than can pass
scenarios-flow-trains = { $n ->
    [one] { $value } train a day
   *[other] { $value } trains a day
 }
scenarios-flow-trucks = { $n ->
    [one] { $value } truck a day
   *[other] { $value } trucks a day
 }
scenarios-money = ${ $middle }m ({ $low }–{ $high })
scenarios-border-sub-trains = Hours a train spends in the transhipment yard, waiting and worked, by trains that arrive a day
scenarios-border-sub-trucks = Hours a truck spends in the post, waiting and looked at, by trucks that arrive a day
scenarios-border-note = A model, no statistics: arrivals by chance, 500 draws of every number that has a range; the { $kept } of the draws that let today’s traffic pass are kept. Marks and curves are of the middle values.
scenarios-at-most = at most { $flow }
scenarios-now = As it is
scenarios-tried = Tried
scenarios-col-what = { "" }
scenarios-line-arrivals = Arrive
scenarios-line-limit = Can pass
scenarios-line-use = Use
scenarios-line-holds = Draws in which all can pass
scenarios-line-wait = Wait
scenarios-line-hours = Wait and work together
scenarios-border-numbers = As it is, and as tried
scenarios-border-numbers-sub = Middle of the draws; in brackets, between what four in five lie
scenarios-border-priced = The hours saved are worth { $usd } a year to today’s traffic, if a day of a 40-foot container is worth ${ $middle } ({ $low }–{ $high }): no study of this trade gave that value, hence the range.
scenarios-border-method = Closed forms of queueing theory (Erlang’s C; Allen and Cunneen for uneven services), checked by a simulation. Trains that keep a timetable wait less than this, convoys more. Each side reloads what it receives, so half of the trains counted both ways work at Dostyk. What China takes in a day is not in it: trucks that wait outside the post wait for that.
