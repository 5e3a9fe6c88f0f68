# 谁可以写入：页面与错误
writing-closed = 此处无法写入任何内容：本系统未设置识别用户的方式。阅读对所有人开放。
not-known = 提交或审核数据须先登录；阅读无需登录。
role-too-small = 此操作需要“{ $needed }”角色，您的角色是“{ $role }”。
writes-too-many = 每分钟写入超过{ $rate }次：请在{ $seconds }秒后再试。
access-log-in = 登录
access-log-out = 在所有设备上退出
access-person = { $name } · { $role }
access-role-viewer = 读者
access-role-analyst = 分析员
access-role-reviewer = 审核员
access-role-admin = 管理员
