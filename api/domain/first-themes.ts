/** Words by theme, to begin with; an organisation edits its own. */
export type FirstTheme = { name: string; english: string; words: string[] }

const theme = (name: string, english: string, words: string): FirstTheme => ({
  name,
  english,
  words: words.split(' ').map((word) => word.replaceAll('_', ' ')),
})

export const firstThemes: FirstTheme[] = [
  theme(
    '住宿',
    'Lodging',
    '住宿 房间 客房 宾馆 酒店 床 枕头 隔音 热水 洗澡 卫生间 空调房 入住 退房 房卡 room hotel lodging accommodation bed shower pillow check-in check-out',
  ),
  theme(
    '用餐',
    'Meals',
    '用餐 餐饮 早餐 午餐 晚餐 早饭 午饭 晚饭 自助餐 饭菜 菜品 菜 伙食 餐厅 食堂 茶歇 水果 口味 吃 吃饭 清真 素食 meal food breakfast lunch dinner buffet tea_break catering dish vegetarian',
  ),
  theme(
    '会场',
    'Hall',
    '会场 会议室 主会场 分会场 音响 话筒 麦克风 投影 屏幕 空调 座位 座椅 桌牌 灯光 温度 hall venue sound microphone projector screen seat air_conditioning lighting',
  ),
  theme(
    '用车',
    'Vehicles',
    '用车 车辆 班车 大巴 中巴 接站 送站 接送 接送站 乘车 上车 司机 师傅 停车 停车位 发车 车 vehicle bus shuttle coach driver parking transfer transport',
  ),
  theme(
    '会议内容',
    'Content',
    '内容 议程 议题 报告 讲话 发言 讲课 授课 培训 讨论 交流 分组 分组讨论 案例 材料 资料 课件 专题 主题 content agenda topic speech session talk discussion material handout case',
  ),
  theme(
    '组织服务',
    'Organisation',
    '组织 会务 会务组 服务 工作人员 志愿者 报到 签到 通知 会议通知 指引 引导 流程 秩序 安排 organisation organization staff service registration notice sign-in signage',
  ),
  theme(
    '时间',
    'Time',
    '时间 会期 日程 太赶 紧凑 拖沓 提前 超时 准时 休息时间 午休 time schedule duration punctual break late',
  ),
]

/** Words that speak for or against what they stand beside. A denial before them turns them round. */
export const firstStanceWords = {
  for: '好 很好 太好 太好了 不错 满意 周到 热情 舒适 舒服 干净 整洁 丰富 可口 好吃 合理 有序 高效 方便 及时 充实 清楚 清晰 实用 贴心 细致 专业 精彩 到位 顺利 感谢 谢谢 辛苦 辛苦了 点赞 优秀 没问题 没有问题 良好 新鲜 收获 有收获 井井有条 good great excellent nice comfortable clean tasty helpful friendly punctual useful well well-organised well-organized thanks thank clear smooth perfect convenient'.split(
    ' ',
  ),
  against:
    '差 较差 太 不足 欠佳 混乱 拥挤 吵 太吵 嘈杂 冷 热 闷 太咸 太辣 难吃 单一 单调 少 太少 偏少 晚点 迟到 延误 拖延 耽误 脏 旧 陈旧 破 坏 故障 不便 麻烦 慢 太慢 远 太远 偏远 短 太短 长 太长 冗长 赶 太赶 紧张 漏 缺 缺少 缺乏 看不清 听不清 不合理 不满意 不好 不够 不及时 不新鲜 听不到 偏咸 咸 辣 油腻 太油 太晚 晚了 失望 问题 bad poor cold hot noisy late slow dirty crowded broken long short boring confusing lacking missing tasteless salty disappointing far unclear'.split(
      ' ',
    ),
}
