import { expect, test } from 'vitest'
import { topicField } from '../lib/newsletter/topic-field.ts'

const field = topicField([3, 7])

test.each(['1', 'abc', '-3', '1e308', '99999999999999999999', '3.5', ' ', 'NaN', ['3', '8'], ['3', 'abc']])(
  'the topic %j, which cannot be chosen, is refused in German',
  (ticked) => {
    const { success, error } = field.safeParse(ticked)
    expect([success, error?.issues[0]?.message]).toEqual([
      false,
      expect.stringMatching(/^Dieses Thema gibt es nicht\./),
    ])
  },
)

test.each([
  ['', []],
  [undefined, []],
  ['7', [7]],
  [
    ['3', '7', '3'],
    [3, 7],
  ],
])('the choice %j is read as %j', (ticked, ids) => expect(field.parse(ticked)).toEqual(ids))
