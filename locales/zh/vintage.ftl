# 数据版本：链接固定什么、此后有何变化、数字如何修订
vintage-as-of = 截至{ $date }——已有更新的数据（{ $newest }）。
vintage-same-figures = 截至{ $date }——数据与最新版本相同，仅文字有改动（{ $newest }）。
vintage-newest = 显示最新数据
vintage-what-changed = 此后的变化
vintage-changed-count = 新增{ $new }项，修订{ $revised }项，撤回{ $withdrawn }项。{ $derived ->
    [0] 推算值没有变化。
   *[other] 另有{ $derived }项推算值不同。
}
vintage-nothing-changed = 两个版本的数字相同；名称、定义或来源可能有变。
vintage-unknown = 此处没有地址中“{ $asked }”的数据；现显示最新数据（{ $date }）。可选：{ $choices }。
vintage-damaged = { $asked }的数据无法打开；现显示最新数据（{ $date }）。可选：{ $choices }。
vintage-withdrawn = { $asked }版本已于{ $day }撤回：“{ $why }”。现显示最新数据（{ $date }）。
vintage-unreleased = { $date }的数据，尚未发布
vintage-preparing = 正在打开{ $date }的数据……
vintage-change = 变化
vintage-before = 原值
vintage-after = 现值
vintage-kind-new = 新增
vintage-kind-revised = 修订
vintage-kind-withdrawn = 撤回
vintage-trade-export = 出口：{ $reporter } → { $partner }
vintage-trade-import = 进口：{ $partner } → { $reporter }
vintage-history = 该数字的修订经过
vintage-appeared = 出现于
vintage-ended = 有效至
vintage-stands = 现行
vintage-how = 变动情况
vintage-how-revised = 同一行数据已更正
vintage-how-replaced = 改为显示另一数字
vintage-how-role = 用途变更
vintage-how-withdrawn = 已撤回
vintage-list = 数据版本
vintage-list-sub = 每个版本完整保存；链接可用 v= 加日期或哈希固定版本。地图图层在各版本中均为当前数据。
vintage-release = 版本
vintage-note = 新内容
vintage-code = 哈希
vintage-observations = 观测值数量
vintage-not-released = { $note }（尚未发布）
vintage-revised-title = 修订记录
vintage-none-revised = 尚无数字被修订或撤回：所有数字均与首次出现时相同。
vintage-series = 有变化的序列
vintage-all-series = 全部
vintage-row-opens = 点击一行即可打开该日期的数据。
