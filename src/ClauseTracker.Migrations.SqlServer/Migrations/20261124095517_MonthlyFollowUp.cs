using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClauseTracker.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class MonthlyFollowUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AwaitsHours",
                table: "StatementLines",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                table: "HoursStatements",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<bool>(
                name: "IsNothing",
                table: "HoursStatements",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "NothingReason",
                table: "HoursStatements",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Origin",
                table: "HoursStatements",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubmittedBy",
                table: "HoursStatements",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TimesReturned",
                table: "HoursStatements",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "ValidatedBy",
                table: "HoursStatements",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Subject = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Document = table.Column<int>(type: "int", nullable: false),
                    File = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    WasScanned = table.Column<bool>(type: "bit", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    KeepUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attachments_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FirmLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FirmId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Purpose = table.Column<int>(type: "int", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: true),
                    TokenHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Recipient = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    GivenById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Uses = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FirmLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FirmLinks_Organisations_FirmId",
                        column: x => x.FirmId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FirmLinks_Users_GivenById",
                        column: x => x.GivenById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonthClosings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ClosedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Expected = table.Column<int>(type: "int", nullable: false),
                    Missing = table.Column<int>(type: "int", nullable: false),
                    ReopenedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    ReopenedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReopenReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthClosings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MonthClosings_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatementReturns",
                columns: table => new
                {
                    StatementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ReturnedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ReturnedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    SubmittedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Origin = table.Column<int>(type: "int", nullable: false),
                    Hours = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementReturns", x => new { x.StatementId, x.Number });
                    table.ForeignKey(
                        name: "FK_StatementReturns_HoursStatements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "HoursStatements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FirmLinkBuyers",
                columns: table => new
                {
                    FirmLinkId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    BuyerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FirmLinkBuyers", x => new { x.FirmLinkId, x.Number });
                    table.ForeignKey(
                        name: "FK_FirmLinkBuyers_FirmLinks_FirmLinkId",
                        column: x => x.FirmLinkId,
                        principalTable: "FirmLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FirmLinkBuyers_Organisations_BuyerId",
                        column: x => x.BuyerId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClosedStandings",
                columns: table => new
                {
                    ClosingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClauseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CountingRuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Owed = table.Column<long>(type: "bigint", nullable: false),
                    Counted = table.Column<long>(type: "bigint", nullable: false),
                    Pending = table.Column<long>(type: "bigint", nullable: false),
                    NotCounted = table.Column<long>(type: "bigint", nullable: false),
                    CountedInMonth = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosedStandings", x => new { x.ClosingId, x.ClauseId });
                    table.ForeignKey(
                        name: "FK_ClosedStandings_CountingRuleSets_CountingRuleSetId",
                        column: x => x.CountingRuleSetId,
                        principalTable: "CountingRuleSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClosedStandings_InsertionClauses_ClauseId",
                        column: x => x.ClauseId,
                        principalTable: "InsertionClauses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClosedStandings_MonthClosings_ClosingId",
                        column: x => x.ClosingId,
                        principalTable: "MonthClosings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MonthGaps",
                columns: table => new
                {
                    ClosingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ClauseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    People = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthGaps", x => new { x.ClosingId, x.Number });
                    table.ForeignKey(
                        name: "FK_MonthGaps_InsertionClauses_ClauseId",
                        column: x => x.ClauseId,
                        principalTable: "InsertionClauses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MonthGaps_MonthClosings_ClosingId",
                        column: x => x.ClosingId,
                        principalTable: "MonthClosings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MonthGaps_Organisations_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HoursStatements_Month_Status_DueOn",
                table: "HoursStatements",
                columns: new[] { "Month", "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_Hash",
                table: "Attachments",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_OrganisationId",
                table: "Attachments",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_RemovedAt_KeepUntil",
                table: "Attachments",
                columns: new[] { "RemovedAt", "KeepUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_Subject_SubjectId",
                table: "Attachments",
                columns: new[] { "Subject", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_ClosedStandings_ClauseId",
                table: "ClosedStandings",
                column: "ClauseId");

            migrationBuilder.CreateIndex(
                name: "IX_ClosedStandings_CountingRuleSetId",
                table: "ClosedStandings",
                column: "CountingRuleSetId");

            migrationBuilder.CreateIndex(
                name: "IX_ClosedStandings_OrganisationId",
                table: "ClosedStandings",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_FirmLinkBuyers_BuyerId",
                table: "FirmLinkBuyers",
                column: "BuyerId");

            migrationBuilder.CreateIndex(
                name: "IX_FirmLinks_FirmId_CreatedAt",
                table: "FirmLinks",
                columns: new[] { "FirmId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FirmLinks_GivenById",
                table: "FirmLinks",
                column: "GivenById");

            migrationBuilder.CreateIndex(
                name: "IX_FirmLinks_TokenHash",
                table: "FirmLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthClosings_Month",
                table: "MonthClosings",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_MonthClosings_OrganisationId_Month_Number",
                table: "MonthClosings",
                columns: new[] { "OrganisationId", "Month", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthGaps_ClauseId",
                table: "MonthGaps",
                column: "ClauseId");

            migrationBuilder.CreateIndex(
                name: "IX_MonthGaps_EmployerId",
                table: "MonthGaps",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_MonthGaps_OrganisationId",
                table: "MonthGaps",
                column: "OrganisationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "ClosedStandings");

            migrationBuilder.DropTable(
                name: "FirmLinkBuyers");

            migrationBuilder.DropTable(
                name: "MonthGaps");

            migrationBuilder.DropTable(
                name: "StatementReturns");

            migrationBuilder.DropTable(
                name: "FirmLinks");

            migrationBuilder.DropTable(
                name: "MonthClosings");

            migrationBuilder.DropIndex(
                name: "IX_HoursStatements_Month_Status_DueOn",
                table: "HoursStatements");

            migrationBuilder.DropColumn(
                name: "AwaitsHours",
                table: "StatementLines");

            migrationBuilder.DropColumn(
                name: "DueOn",
                table: "HoursStatements");

            migrationBuilder.DropColumn(
                name: "IsNothing",
                table: "HoursStatements");

            migrationBuilder.DropColumn(
                name: "NothingReason",
                table: "HoursStatements");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "HoursStatements");

            migrationBuilder.DropColumn(
                name: "SubmittedBy",
                table: "HoursStatements");

            migrationBuilder.DropColumn(
                name: "TimesReturned",
                table: "HoursStatements");

            migrationBuilder.DropColumn(
                name: "ValidatedBy",
                table: "HoursStatements");
        }
    }
}
