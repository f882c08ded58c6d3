import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_newsletters_state" AS ENUM('draft', 'released', 'sending', 'paused', 'sent');
  CREATE TYPE "public"."enum_subscribers_status" AS ENUM('pending', 'confirmed');
  CREATE TYPE "public"."enum_consents_end_reason" AS ENUM('unsubscribed', 'unconfirmed', 'bounced', 'complaint', 'erased');
  CREATE TYPE "public"."enum_suppressions_reason" AS ENUM('hard', 'soft', 'complaint');
  CREATE TYPE "public"."enum_contact_messages_state" AS ENUM('open', 'answered');
  CREATE TYPE "public"."enum_barrier_reports_state" AS ENUM('open', 'answered');
  CREATE TABLE "newsletters" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"subject" varchar NOT NULL,
  	"preheader" varchar,
  	"content" jsonb,
  	"send_at" timestamp(3) with time zone,
  	"state" "enum_newsletters_state" DEFAULT 'draft',
  	"slug" varchar,
  	"released_by_id" integer,
  	"released_at" timestamp(3) with time zone,
  	"started_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"recipients" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "newsletters_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"events_id" integer,
  	"posts_id" integer,
  	"users_id" integer
  );
  
  CREATE TABLE "subscribers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"email" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"status" "enum_subscribers_status" DEFAULT 'pending' NOT NULL,
  	"only_events" boolean DEFAULT false,
  	"requested_at" timestamp(3) with time zone NOT NULL,
  	"confirmed_at" timestamp(3) with time zone,
  	"consent" numeric,
  	"soft_bounces" numeric DEFAULT 0,
  	"nonce" varchar,
  	"token_hash" varchar,
  	"token_expires_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "subscribers_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer
  );
  
  CREATE TABLE "consents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"requested_at" timestamp(3) with time zone NOT NULL,
  	"confirmed_at" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"end_reason" "enum_consents_end_reason",
  	"wording_version" varchar NOT NULL,
  	"wording" varchar NOT NULL,
  	"form_address" varchar NOT NULL,
  	"mail_version" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "suppressions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"reason" "enum_suppressions_reason" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "contact_messages" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"receipt" varchar NOT NULL,
  	"name" varchar,
  	"email" varchar NOT NULL,
  	"key" varchar,
  	"message" varchar NOT NULL,
  	"state" "enum_contact_messages_state" DEFAULT 'open' NOT NULL,
  	"note" varchar,
  	"answered_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "barrier_reports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"receipt" varchar NOT NULL,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"page" varchar,
  	"description" varchar NOT NULL,
  	"email" varchar,
  	"key" varchar,
  	"reminded_days" numeric,
  	"state" "enum_barrier_reports_state" DEFAULT 'open' NOT NULL,
  	"note" varchar,
  	"answered_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "audit_log" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"actor" varchar NOT NULL,
  	"actor_id" numeric,
  	"action" varchar NOT NULL,
  	"record" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "newsletters_id" integer;
  ALTER TABLE "settings" ADD COLUMN "newsletter_sender" varchar;
  ALTER TABLE "settings" ADD COLUMN "retention_unconfirmed_days" numeric DEFAULT 7 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "retention_contact_months" numeric DEFAULT 6 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "retention_barrier_years" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "retention_ledger_years" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_released_by_id_users_id_fk" FOREIGN KEY ("released_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "newsletters_rels" ADD CONSTRAINT "newsletters_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."newsletters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "newsletters_rels" ADD CONSTRAINT "newsletters_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "newsletters_rels" ADD CONSTRAINT "newsletters_rels_posts_fk" FOREIGN KEY ("posts_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "newsletters_rels" ADD CONSTRAINT "newsletters_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "subscribers_rels" ADD CONSTRAINT "subscribers_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "subscribers_rels" ADD CONSTRAINT "subscribers_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "newsletters_state_idx" ON "newsletters" USING btree ("state");
  CREATE UNIQUE INDEX "newsletters_slug_idx" ON "newsletters" USING btree ("slug");
  CREATE INDEX "newsletters_released_by_idx" ON "newsletters" USING btree ("released_by_id");
  CREATE INDEX "newsletters_sent_at_idx" ON "newsletters" USING btree ("sent_at");
  CREATE INDEX "newsletters_updated_at_idx" ON "newsletters" USING btree ("updated_at");
  CREATE INDEX "newsletters_created_at_idx" ON "newsletters" USING btree ("created_at");
  CREATE INDEX "newsletters_rels_order_idx" ON "newsletters_rels" USING btree ("order");
  CREATE INDEX "newsletters_rels_parent_idx" ON "newsletters_rels" USING btree ("parent_id");
  CREATE INDEX "newsletters_rels_path_idx" ON "newsletters_rels" USING btree ("path");
  CREATE INDEX "newsletters_rels_events_id_idx" ON "newsletters_rels" USING btree ("events_id");
  CREATE INDEX "newsletters_rels_posts_id_idx" ON "newsletters_rels" USING btree ("posts_id");
  CREATE INDEX "newsletters_rels_users_id_idx" ON "newsletters_rels" USING btree ("users_id");
  CREATE UNIQUE INDEX "subscribers_key_idx" ON "subscribers" USING btree ("key");
  CREATE INDEX "subscribers_status_idx" ON "subscribers" USING btree ("status");
  CREATE INDEX "subscribers_requested_at_idx" ON "subscribers" USING btree ("requested_at");
  CREATE INDEX "subscribers_token_hash_idx" ON "subscribers" USING btree ("token_hash");
  CREATE INDEX "subscribers_updated_at_idx" ON "subscribers" USING btree ("updated_at");
  CREATE INDEX "subscribers_created_at_idx" ON "subscribers" USING btree ("created_at");
  CREATE INDEX "subscribers_rels_order_idx" ON "subscribers_rels" USING btree ("order");
  CREATE INDEX "subscribers_rels_parent_idx" ON "subscribers_rels" USING btree ("parent_id");
  CREATE INDEX "subscribers_rels_path_idx" ON "subscribers_rels" USING btree ("path");
  CREATE INDEX "subscribers_rels_topics_id_idx" ON "subscribers_rels" USING btree ("topics_id");
  CREATE INDEX "consents_key_idx" ON "consents" USING btree ("key");
  CREATE INDEX "consents_ended_at_idx" ON "consents" USING btree ("ended_at");
  CREATE INDEX "consents_updated_at_idx" ON "consents" USING btree ("updated_at");
  CREATE INDEX "consents_created_at_idx" ON "consents" USING btree ("created_at");
  CREATE UNIQUE INDEX "suppressions_key_idx" ON "suppressions" USING btree ("key");
  CREATE INDEX "suppressions_updated_at_idx" ON "suppressions" USING btree ("updated_at");
  CREATE INDEX "suppressions_created_at_idx" ON "suppressions" USING btree ("created_at");
  CREATE UNIQUE INDEX "contact_messages_receipt_idx" ON "contact_messages" USING btree ("receipt");
  CREATE INDEX "contact_messages_key_idx" ON "contact_messages" USING btree ("key");
  CREATE INDEX "contact_messages_state_idx" ON "contact_messages" USING btree ("state");
  CREATE INDEX "contact_messages_updated_at_idx" ON "contact_messages" USING btree ("updated_at");
  CREATE INDEX "contact_messages_created_at_idx" ON "contact_messages" USING btree ("created_at");
  CREATE UNIQUE INDEX "barrier_reports_receipt_idx" ON "barrier_reports" USING btree ("receipt");
  CREATE INDEX "barrier_reports_due_at_idx" ON "barrier_reports" USING btree ("due_at");
  CREATE INDEX "barrier_reports_key_idx" ON "barrier_reports" USING btree ("key");
  CREATE INDEX "barrier_reports_state_idx" ON "barrier_reports" USING btree ("state");
  CREATE INDEX "barrier_reports_updated_at_idx" ON "barrier_reports" USING btree ("updated_at");
  CREATE INDEX "barrier_reports_created_at_idx" ON "barrier_reports" USING btree ("created_at");
  CREATE INDEX "audit_log_action_idx" ON "audit_log" USING btree ("action");
  CREATE INDEX "audit_log_updated_at_idx" ON "audit_log" USING btree ("updated_at");
  CREATE INDEX "audit_log_created_at_idx" ON "audit_log" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_newsletters_fk" FOREIGN KEY ("newsletters_id") REFERENCES "public"."newsletters"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_newsletters_id_idx" ON "payload_locked_documents_rels" USING btree ("newsletters_id");

  -- Written by hand: one row for every person an issue goes to, and an audit log that nobody changes.
  CREATE SCHEMA IF NOT EXISTS "ops";
  CREATE TABLE "ops"."deliveries" (
    "newsletter_id" integer NOT NULL REFERENCES "newsletters"("id") ON DELETE cascade,
    "subscriber_id" integer NOT NULL,
    "state" text DEFAULT 'queued' NOT NULL,
    "attempts" integer DEFAULT 0 NOT NULL,
    "queued_at" timestamptz DEFAULT now() NOT NULL,
    "next_at" timestamptz DEFAULT now() NOT NULL,
    "sent_at" timestamptz,
    "error" text,
    PRIMARY KEY ("newsletter_id", "subscriber_id")
  );
  CREATE INDEX "deliveries_queued_idx" ON "ops"."deliveries" ("newsletter_id", "next_at") WHERE "state" = 'queued';
  CREATE TABLE "ops"."limits" ("key" varchar(255) PRIMARY KEY, "points" integer DEFAULT 0 NOT NULL, "expire" bigint);
  CREATE FUNCTION "ops"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''the audit log is append-only''; END';
  CREATE TRIGGER "audit_log_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_log" FOR EACH STATEMENT EXECUTE FUNCTION "ops"."refuse_change"();
`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "newsletters" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "newsletters_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "subscribers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "subscribers_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "consents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "suppressions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "contact_messages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "barrier_reports" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "audit_log" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "newsletters" CASCADE;
  DROP TABLE "newsletters_rels" CASCADE;
  DROP TABLE "subscribers" CASCADE;
  DROP TABLE "subscribers_rels" CASCADE;
  DROP TABLE "consents" CASCADE;
  DROP TABLE "suppressions" CASCADE;
  DROP TABLE "contact_messages" CASCADE;
  DROP TABLE "barrier_reports" CASCADE;
  DROP TABLE "audit_log" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_newsletters_fk";
  
  DROP INDEX "payload_locked_documents_rels_newsletters_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "newsletters_id";
  ALTER TABLE "settings" DROP COLUMN "newsletter_sender";
  ALTER TABLE "settings" DROP COLUMN "retention_unconfirmed_days";
  ALTER TABLE "settings" DROP COLUMN "retention_contact_months";
  ALTER TABLE "settings" DROP COLUMN "retention_barrier_years";
  ALTER TABLE "settings" DROP COLUMN "retention_ledger_years";
  DROP TYPE "public"."enum_newsletters_state";
  DROP TYPE "public"."enum_subscribers_status";
  DROP TYPE "public"."enum_consents_end_reason";
  DROP TYPE "public"."enum_suppressions_reason";
  DROP TYPE "public"."enum_contact_messages_state";
  DROP TYPE "public"."enum_barrier_reports_state";
  DROP TABLE "ops"."deliveries";
  DROP TABLE "ops"."limits";
  DROP FUNCTION "ops"."refuse_change"() CASCADE;
  `)
}
