# the scorecard of promises
roadmap-view-scorecard = Scorecard of promises
scorecard-found = Met or passed: { $kept } of { $whole } promises made before their year, { $reached } of { $expected } expectations stated within it ({ $first }–{ $last })
scorecard-promised = Of { $whole } promises made before their year ({ $first }–{ $last }), { $kept } were met or passed
scorecard-expected = Of { $expected } expectations stated in the year they were for ({ $first }–{ $last }), { $reached } were met or passed
scorecard-kept = { $kept } of { $whole }
scorecard-sub = What was counted over what was promised for the same year. ● said before the year began, ○ said in it: an expectation; pale: as promised, within 2 %
scorecard-rule = Scored is only what was said before the end of its year, of a scope that is equal in every dimension. Of a corridor that several count, only what the counter itself said or what names the count.
scorecard-left = Not scored: { $parts }.
scorecard-left-unlike = of another definition
scorecard-left-superseded = replaced by its own maker before the year ended
scorecard-left-undated = without a date of statement
scorecard-left-ceiling = “up to” so much
scorecard-left-after = said after the year
scorecard-hover = Promised: { $plan } ({ $who }, { $when })
scorecard-hover-counted = Counted: { $counted }
scorecard-who = By who promised
scorecard-who-sub = Who said it, where the source names anybody; few promises make no reputation
scorecard-nobody = nobody named
scorecard-col-who = Who promised
scorecard-col-promises = Promises met or passed
scorecard-col-expected = Expectations met or passed
scorecard-col-short = Missed by (middle)
scorecard-col-late = Years late at most
scorecard-every =
    { $n ->
        [one] One pair of promise and count
       *[other] All { $count } pairs of promise and count
    }
scorecard-every-sub = With the rule by which each is scored or not; a chosen row opens the passport of the count
scorecard-col-year = Year
scorecard-col-plan = Promised
scorecard-col-counted = Counted
scorecard-col-gap = Gap, %
scorecard-col-outcome = Outcome
scorecard-col-rule = Rule
scorecard-col-stated = Stated
scorecard-col-counter = Who counted
scorecard-word-met = met
scorecard-word-passed = passed
scorecard-word-missed = missed
scorecard-rule-promised = said before the year
scorecard-rule-expected = said in the year
scorecard-rule-ceiling = not scored: “up to”
scorecard-rule-after = not scored: said after
scorecard-rule-undated = not scored: no date
scorecard-rule-unlike = not scored: other definition
scorecard-rule-superseded = not scored: replaced by its own maker
scorecard-projects = Projects with a promised date: { $count } ({ $parts })
scorecard-moves = First and last promise of completion that have a date of statement, and how far the date moved
scorecard-moves-title = Projects: promised, moved, done
scorecard-moves-rule = A date for a year means its end. One source after another: a later print may repeat an older date. Projects whose promise has no date of statement are in the register alone.
scorecard-col-first = First promise
scorecard-col-said = Said
scorecard-col-last = Last promise
scorecard-col-repeated = Said last
scorecard-col-moved = Moved, months
