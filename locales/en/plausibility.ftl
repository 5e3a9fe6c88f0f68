# plausibility: what two figures of one scope say together
evidence-view-plausibility = Plausibility
plausibility-title =
    { $n ->
        [one] Of { $whole } ratios of independent figures one lies outside of its band
       *[other] Of { $whole } ratios of independent figures { $count } lie outside of their band
    }
plausibility-sub = Each dot: two figures of one scope and one period, by how many times the middle of their kind. ● both are shown, ◇ one is not; pale: the band.
plausibility-opens = A dot opens a passport.
plausibility-kind-teu-per-train = TEU per train
plausibility-kind-tonnes-per-train = Tonnes per container train
plausibility-kind-tonnes-per-teu = Tonnes per TEU
plausibility-kind-usd-per-teu = Dollars per TEU
plausibility-kind-usd-per-train = Dollars per train
plausibility-kind-usd-per-tonne = Dollars per tonne
plausibility-kind-border = KTZ’s tonnes over China’s
plausibility-middle = middle { $value }
plausibility-band = band { $low } to { $high }, of { $count } ratios
plausibility-no-band =
    { $n ->
        [one] one ratio: too few for a band
       *[other] { $n } ratios: too few for a band
    }
plausibility-without = No two figures of equal scope and period are in this evidence for: { $kinds }.
plausibility-outside =
    { $n ->
        [0] Nothing outside of the bands
        [one] One pair outside of its band
       *[other] { $count } pairs outside of their bands
    }
plausibility-outside-sub = A question to the source, no verdict. A chosen row opens the passport of the first figure.
plausibility-rule = A band is that of the evidence’s own ratios: from the quartiles one and a half quartile distances outwards, on a scale where twice and half are equally far (Tukey); of at least eight ratios of figures that are counted and shown. Computed with every build of the tables; it reports and stops nothing.
plausibility-col-kind = Ratio
plausibility-col-value = First figure
plausibility-col-other = Second figure
plausibility-col-ratio = Ratio, value
plausibility-col-band = Band
