# Publishers that are asked: what they bring
source-brings-eurostat = Goods of the European Union with the countries of the corridor, by month and year (Comext)
source-brings-comtrade = Goods by reporter and partner, by year, as quoted totals
source-brings-worldbank = Logistics Performance Index, trade with the world, exchange rates of a year
source-brings-imf = Exchange rates, average of a year
source-brings-portwatch = Calls of tankers at Aktau and Bautino by day, read from their radio
source-brings-kz-bns-trade = Kazakhstan’s trade by country, year by year
source-brings-kz-bns-freight = Kazakhstan’s freight by mode of transport
source-brings-kg-nsc-trade = Kyrgyzstan’s trade by country, year by year
source-brings-kg-nsc-freight = Kyrgyzstan’s freight turnover by rail
source-brings-uz-stat-trade = Uzbekistan’s trade in goods and services by country
source-brings-geostat-trade = Georgia’s exports and imports by month
source-brings-cn-gacc-trade = China’s trade by country, month by month, from saved files
source-brings-nbk-rates = Official rate of the tenge to the US dollar
source-brings-ecb-rates = Reference rates of the euro to the dollar and the yuan
source-brings-pxweb = Tables of any PxWeb that the operator lists

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
source-left-earlier = the evidence begins later
source-left-coarser = the evidence has the same figure in more digits
source-left-other-day = not the day of the month that the evidence keeps
