# Publishers that are asked: what they bring
source-brings-portwatch = Calls of tankers at Aktau and Bautino by day, read from their radio

# How a run ended
source-submitted = New figures, handed in as a proposal
source-nothing-new = Nothing new
source-unchanged = Unchanged since the last run

# Why a figure of an answer is not proposed
source-left-no-series = no series of the evidence takes it
source-left-no-value = the publisher prints no value
source-left-other-area = a country, port or currency that is not followed here
source-left-other-measure = measured by another definition than any series here
source-left-part = a part of a total, or a sum of rows that are listed themselves
source-left-doubtful = the answer contradicts itself there
source-left-terms = the publisher’s terms do not allow passing it on
source-left-counted-once = printed twice, read once
