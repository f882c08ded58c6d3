import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_newsletters_sendat_tz" AS ENUM('Europe/Berlin');
  ALTER TABLE "newsletters" ADD COLUMN "sendat_tz" "enum_newsletters_sendat_tz" DEFAULT 'Europe/Berlin';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "newsletters" DROP COLUMN "sendat_tz";
  DROP TYPE "public"."enum_newsletters_sendat_tz";`)
}
