/** What the draft of a decision said, read again when it is decided. */

import { z } from 'zod'
import { particularsFieldOf } from '../proceedings/index.ts'

export const Drafted = z.object({ particulars: particularsFieldOf({ asksParticulars: true }) })
