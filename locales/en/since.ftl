# What changed since a vintage
nav-since = What changed since
since-title = What changed since my last briefing?
since-subtitle = From the evidence of { $since } to that of { $until }
since-views-changed = { $changed } of { $count } views you hold changed after { $date }
since-views-same = { $count ->
    [one] Nothing that the view you hold shows has changed since { $date }
   *[other] Nothing that the { $count } views you hold show has changed since { $date }
  }
since-views-unchanged = Unchanged
since-view-gone = This view no longer shows anything.
since-heading = The heading was “{ $old }”; it now reads “{ $new }”.
since-now = the newest view
since-then = as it was
since-topics = All changes by topic
since-corrected = **{ $figure }**, { $period }: corrected from { $old } to [{ $new }]({ $address }) ({ $publisher }).
since-replaced = **{ $figure }**, { $period }: another figure is shown, [{ $new }]({ $address }) instead of { $old } ({ $publisher }).
since-followed = **{ $figure }**, { $period }: computed from figures that were revised, [{ $new }]({ $address }) instead of { $old }.
since-restated = **{ $figure }**, { $period }: [{ $new }]({ $address }) is now marked “{ $status }”, before “{ $before }”.
since-withdrawn = **{ $figure }**, { $period }: withdrawn, [{ $old }]({ $address }) was shown.
since-new = **{ $figure }**, { $period }: newly found, [{ $new }]({ $address }) ({ $publisher }).
since-new-several = **{ $figure }**: { $count } figures newly found, the latest [{ $new }]({ $address }) for { $period } ({ $publisher }).
since-more = … and { $count } more in the table below.
since-projects = Projects
since-project-new = **{ $project }** is new in the register: [{ $status }]({ $address }).
since-project-gone = **{ $project }** is [no longer in the register]({ $address }).
since-project-field = **{ $project }** – { $field }: { $old } before, [{ $new }]({ $address }) now.
since-blank = nothing on record
since-events = Events new on record
since-event = { $date }: **{ $title }** ([{ $publisher }]({ $address })).
since-table = Every figure that differs
since-first = Only one release of the evidence is kept: there is nothing yet to compare it with.
since-others = Changes since another release: { $releases }
