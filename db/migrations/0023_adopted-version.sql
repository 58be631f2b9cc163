ALTER TABLE "rule_books" ADD COLUMN "adopted_version" integer;--> statement-breakpoint
-- What is in force is in force with every version it had.
UPDATE "rule_books" b SET "adopted_version" = (SELECT max(v."version") FROM "rule_book_versions" v
  WHERE v."organisation_id" = b."organisation_id" AND v."rule_book_id" = b."id") WHERE "adopted_by" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_books" ADD CONSTRAINT "rule_book_in_force_up_to_a_version" CHECK (("rule_books"."adopted_by" is null) = ("rule_books"."adopted_version" is null));
