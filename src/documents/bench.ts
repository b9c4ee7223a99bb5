/** Who hears: host, members and clerk, each with the post held. 《行政处罚法》第六十四条第四项. */
import { z } from 'zod'
import { type Field, field } from './block.ts'
import { text } from './field.ts'

const Seat = z.strictObject({ name: text('姓名'), post: text('职务') })

export const bench = {
  host: Seat.meta({ label: '听证主持人' }),
  members: z.array(Seat).meta({ label: '听证员' }),
  clerk: Seat.meta({ label: '书记员' }),
}
const Bench = z.strictObject(bench)
type Bench = z.infer<typeof Bench>

export function benchFields({ host, members, clerk }: Bench): Field[][] {
  const named = ({ name, post }: z.infer<typeof Seat>) => `${name}（${post}）`
  return [
    [field('听证主持人', named(host))],
    ...(members.length === 0 ? [] : [[field('听证员', members.map(named).join('、'))]]),
    [field('书记员', named(clerk))],
  ]
}
