# 向发布机构取数时可能出现的问题
source-failed = 未能从发布方取得数据：{ $what }
source-unknown = 没有名为“{ $name }”的来源。
source-answer-changed = 返回内容的格式与已知格式不同，因此未读取任何数据。样本已保存，需检查读取模块。{ $what }
source-answer-refused = 发布方拒绝了请求：{ $what }
source-publisher-away = 发布方没有应答，下次运行时将再次请求。{ $what }
# 遇到障碍时对人说的话：本系统自行保存的内容
state-error = 本系统保存的内容无法读取或写入。请重试；如仍不行，请告知运维人员。
state-away = 无法连接本系统的数据库。未作任何更改，请一分钟后重试。
state-busy = 此刻有其他人正在写入。未作任何更改，请一分钟后重试。
state-full = 本系统的磁盘空间已满。未作任何更改，请告知运维人员。
state-newer = 本系统的数据库来自更新版本的看板。请运维人员升级看板。
state-unknown-proposal = 没有提案{ $proposal }。
state-unknown-item = 提案中没有第{ $position }行。
state-unknown-role = 没有“{ $role }”这一角色。
state-not-allowed = 此操作需要“{ $role ->
    [analyst] 分析员
    [reviewer] 审核员
   *[admin] 管理员
}”角色。
state-own-proposal = 这是您本人提出的，须由另一人接受。
state-decided = { $name }已先作出决定（{ $decision ->
    [accept] 已接受
    [return] 已退回
    [aside] 已搁置
   *[reopen] 已重新打开
}：第{ $positions }行）。请重新查看后再决定。
state-proposal-closed = { $state ->
    [withdrawn] 提案{ $proposal }已撤回。
    [decided] 提案{ $proposal }中有一行已作出决定。
   *[released] 提案{ $proposal }中有一行已发布：请用新的提案更正。
}
state-cannot-accept = 第 { $position } 行违反数据规则，不能接受。请附说明退回。
state-no-words = 请简要说明原因。
state-note-long = 说明最多{ $most }个字符。
state-date-early = 日期须晚于最新版本（{ $newest }）。
state-release-not-made = 未能生成版本，未发布任何内容：{ $why }
state-backup-refused = 备份无法使用：{ $why }。
state-original-missing = 此处未保存原件{ $original }，或其内容已与保存时不同。
state-key-reused = 此Idempotency-Key曾用于另一请求，请换用新的。
state-key-busy = 使用此Idempotency-Key的请求正在处理，请一分钟后再试。
state-nothing-proposed = 没有可提出的数字：这些数字均已在现有数据中。
source-busy = 另一项任务正在向“{ $name }”取数。
state-nothing-accepted = 没有可发布的内容：已接受的数字均已发布。
state-release-conflict = { $n }个已接受的数字不再与现有数据相符：首先是提案{ $proposal }的第{ $position }行（{ $why }）。请搁置或重新提出；未发布任何内容。
state-accepted-meanwhile = 生成版本期间有其他人作出了决定。未发布任何内容，请重新发布。
state-unknown-release = 本系统没有可撤回的版本{ $release }。
state-release-invalid = 加入已接受的数字后，数据将违反{ $n }条规则：{ $first }。未发布任何内容；请用新的提案更正，或搁置该行。

# 封闭网络数据包被拒绝的原因
bundle-refused = 数据包被拒绝。
bundle-damaged = 数据包已损坏，无法解包。
bundle-signature = 数据包不是由此密钥签名，或其清单在途中被更改。
bundle-changed = 数据包中有一份返回内容在签名后被更改。
bundle-name = 数据包含有不应存在的文件：{ $name }
bundle-size = 解包后数据包将超出允许的大小，未解包任何内容。
bundle-form = 数据包已签名，但本版本程序不识别其格式。
bundle-old = 第{ $number }号数据包或更新的数据包已导入：最近一次为第{ $last }号。
bundle-key = 密钥{ $name }无法使用。
