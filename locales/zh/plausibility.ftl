# 合理性：同一口径的两个数字合起来说明什么
evidence-view-plausibility = 合理性
plausibility-title = { $whole }个独立数字的比值中，{ $count }个超出区间
plausibility-sub = 每点为同一口径、同一时期的两个数字：其比值为该类中位数的倍数。●两者均采用，◇其中一个未采用；浅色为区间。
plausibility-opens = 点击可打开说明。
plausibility-kind-teu-per-train = 每列标箱
plausibility-kind-tonnes-per-train = 每列集装箱班列吨数
plausibility-kind-tonnes-per-teu = 每标箱吨数
plausibility-kind-usd-per-teu = 每标箱美元
plausibility-kind-usd-per-train = 每列美元
plausibility-kind-usd-per-tonne = 每吨美元
plausibility-kind-border = 哈铁吨数与中方吨数之比
plausibility-middle = 中位数{ $value }
plausibility-band = 区间{ $low }至{ $high }，取自{ $count }个比值
plausibility-no-band = 仅{ $n }个比值，不足以定区间
plausibility-without = 本数据中，以下各类没有口径和时期均相同的两个数字：{ $kinds }。
plausibility-outside =
    { $n ->
        [0] 没有超出区间的数字
       *[other] { $count }组超出区间
    }
plausibility-outside-sub = 这是向来源提出的问题，不是定论。选中一行可打开第一个数字的说明。
plausibility-rule = 区间按本数据自身的比值确定：四分位数以外1.5倍四分位距，刻度上“两倍”与“一半”等距（Tukey），且至少有八个已统计且已采用数字的比值。每次生成数据表时计算，只报告，不中断。
plausibility-col-kind = 比值
plausibility-col-value = 第一个数字
plausibility-col-other = 第二个数字
plausibility-col-ratio = 数值
plausibility-col-band = 区间
