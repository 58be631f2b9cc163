CREATE TABLE "member_departments" (
	"organisation_id" text NOT NULL,
	"user_id" text NOT NULL,
	"department_id" bigint NOT NULL,
	CONSTRAINT "member_departments_organisation_id_user_id_pk" PRIMARY KEY("organisation_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "member_departments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "member_departments" ADD CONSTRAINT "member_departments_organisation_id_user_id_member_organization_id_user_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_departments" ADD CONSTRAINT "member_departments_organisation_id_department_id_departments_organisation_id_id_fk" FOREIGN KEY ("organisation_id","department_id") REFERENCES "public"."departments"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_departments_organisation_id_department_id_index" ON "member_departments" USING btree ("organisation_id","department_id");--> statement-breakpoint
CREATE POLICY "member_departments_of_organisation" ON "member_departments" AS PERMISSIVE FOR ALL TO "huizhang_app" USING (organisation_id = current_setting('app.organisation', true)) WITH CHECK (organisation_id = current_setting('app.organisation', true));