CREATE TABLE "information_lines" (
	"organisation_id" text NOT NULL,
	"import_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"part" integer NOT NULL,
	"duplicate" boolean NOT NULL,
	"row_key" bigint NOT NULL,
	"entry" jsonb NOT NULL,
	"effect" jsonb,
	CONSTRAINT "information_lines_organisation_id_import_id_line_part_pk" PRIMARY KEY("organisation_id","import_id","line","part")
);
--> statement-breakpoint
ALTER TABLE "information_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "information_items" DROP CONSTRAINT "information_item_is_one_line";--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "meeting_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "information_adoptions" ADD COLUMN "packed" text GENERATED ALWAYS AS (id::text || e'\x1f' || item_id::text || e'\x1f' || coalesce((adopted_on - date '2000-01-01')::text, '') || e'\x1f' || level || e'\x1f' || form || e'\x1f' || publication || e'\x1f' || coalesce(given::text, '')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "information_items" ADD COLUMN "packed" text GENERATED ALWAYS AS (id::text || e'\x1f' || unit_id::text || e'\x1f' || coalesce((submitted_on - date '2000-01-01')::text, '') || e'\x1f' || coalesce(submitted_time::text, '') || e'\x1f' || coalesce(kind::text, '') || e'\x1f' || coalesce(officer_id::text, '') || e'\x1f' || case when role = 'main' and length is null and not commissioned and due_on is null and late_kind is null
          and extras = '[]'::jsonb then '' else role || e'\x1d' || coalesce(length::text, '') || e'\x1d' || commissioned::text || e'\x1d' || coalesce((due_on - date '2000-01-01')::text, '') || e'\x1d' || coalesce(due_time::text, '') || e'\x1d' || coalesce(late_kind::text, '') || e'\x1d' || extras::text end) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "information_lines" ADD CONSTRAINT "information_lines_organisation_id_import_id_imports_organisation_id_id_fk" FOREIGN KEY ("organisation_id","import_id") REFERENCES "public"."imports"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "import_of_meeting_or_information" CHECK (("imports"."meeting_id" is null) = ("imports"."kind" like 'information-%'));--> statement-breakpoint
ALTER TABLE "information_items" ADD CONSTRAINT "information_item_is_one_line" CHECK ("information_items"."title" !~ '[[:cntrl:]]' and "information_items"."kind" !~ '[[:cntrl:]]' and "information_items"."late_kind" !~ '[[:cntrl:]]' and "information_items"."submitted_time" !~ '[[:cntrl:]]');--> statement-breakpoint
CREATE POLICY "information_lines_of_organisation" ON "information_lines" AS PERMISSIVE FOR ALL TO "huizhang_app" USING (organisation_id = current_setting('app.organisation', true)) WITH CHECK (organisation_id = current_setting('app.organisation', true));