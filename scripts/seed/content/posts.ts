import type { SeedPost } from '../types.ts'
import { posts2021And2022 } from './posts-2021-2022.ts'
import { posts2023 } from './posts-2023.ts'
import { posts2024 } from './posts-2024.ts'
import { posts2025 } from './posts-2025.ts'
import { posts2026 } from './posts-2026.ts'

export const posts: SeedPost[] = [...posts2021And2022, ...posts2023, ...posts2024, ...posts2025, ...posts2026]
