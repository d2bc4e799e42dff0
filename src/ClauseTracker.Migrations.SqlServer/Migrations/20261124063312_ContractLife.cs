using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClauseTracker.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ContractLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_InsertionClauses_ContractId",
                table: "InsertionClauses");

            migrationBuilder.AddColumn<int>(
                name: "Consortium",
                table: "PublicContracts",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "EstimatedValue",
                table: "PublicContracts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Facts_Details",
                table: "PublicContracts",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FrameworkAgreementId",
                table: "PublicContracts",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NoticeOn",
                table: "PublicContracts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Renewals",
                table: "PublicContracts",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                defaultValueSql: "'{\"MostTimes\":0,\"Months\":0}'");

            migrationBuilder.AddColumn<int>(
                name: "BuyerCategory",
                table: "Organisations",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CommuneCode",
                table: "Organisations",
                type: "varchar(5)",
                unicode: false,
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsSolidarityEnterprise",
                table: "Organisations",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastMergedAt",
                table: "Organisations",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedIntoId",
                table: "Organisations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Organisations",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "SocialEconomyFamily",
                table: "Organisations",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CcagArticle",
                table: "InsertionClauses",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Charter",
                table: "InsertionClauses",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Correspondent",
                table: "InsertionClauses",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Duties",
                table: "InsertionClauses",
                type: "varchar(200)",
                unicode: false,
                maxLength: 200,
                nullable: false,
                defaultValueSql: "'{\"FirstContactDays\":14,\"KickOffDays\":31,\"StatementDay\":12,\"FinalAssessmentMonths\":3}'");

            migrationBuilder.AddColumn<string>(
                name: "Obligation",
                table: "InsertionClauses",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Part",
                table: "InsertionClauses",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Penalty",
                table: "InsertionClauses",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reservation",
                table: "InsertionClauses",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Structures",
                table: "InsertionClauses",
                type: "varchar(200)",
                unicode: false,
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "HoursShare",
                table: "ContractHolders",
                type: "int",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Calculation",
                table: "CommitmentLines",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(400)",
                oldMaxLength: 400,
                oldNullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Actions",
                table: "CommitmentLines",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "EventNumber",
                table: "CommitmentLines",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Form",
                table: "CommitmentLines",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "ActionsDone",
                table: "ClauseStandings",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ActionsOwed",
                table: "ClauseStandings",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ClausePeriodChanges",
                columns: table => new
                {
                    ClauseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    EventNumber = table.Column<int>(type: "int", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClausePeriodChanges", x => new { x.ClauseId, x.Number });
                    table.ForeignKey(
                        name: "FK_ClausePeriodChanges_InsertionClauses_ClauseId",
                        column: x => x.ClauseId,
                        principalTable: "InsertionClauses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CompletedActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClauseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    WithdrawReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompletedActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CompletedActions_InsertionClauses_ClauseId",
                        column: x => x.ClauseId,
                        principalTable: "InsertionClauses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContractEvents",
                columns: table => new
                {
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Part = table.Column<int>(type: "int", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    TrancheNumber = table.Column<int>(type: "int", nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HoursWorked = table.Column<long>(type: "bigint", nullable: true),
                    IsFinal = table.Column<bool>(type: "bit", nullable: false),
                    ReplacedIdentifierKind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    ReplacedIdentifier = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    ReplacedOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NewIdentifier = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    FollowOnContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    CancelReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractEvents", x => new { x.ContractId, x.Number });
                    table.ForeignKey(
                        name: "FK_ContractEvents_Organisations_ReplacedOrganisationId",
                        column: x => x.ReplacedOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContractEvents_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Lots",
                columns: table => new
                {
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    CpvCode = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    HolderId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lots", x => new { x.ContractId, x.Number });
                    table.ForeignKey(
                        name: "FK_Lots_Organisations_HolderId",
                        column: x => x.HolderId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Lots_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationContacts",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Function = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    IsFallback = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationContacts", x => new { x.OrganisationId, x.Number });
                    table.ForeignKey(
                        name: "FK_OrganisationContacts_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProposedAmendments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    DurationMonths = table.Column<int>(type: "int", nullable: true),
                    Holders = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Contradiction = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    DismissalReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposedAmendments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProposedAmendments_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Subcontracts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Source = table.Column<int>(type: "int", nullable: false),
                    IdentifierKind = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Identifier = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    SubcontractorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    DurationMonths = table.Column<int>(type: "int", nullable: true),
                    NotifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PriceVariation = table.Column<int>(type: "int", nullable: true),
                    Changes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subcontracts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Subcontracts_Organisations_SubcontractorId",
                        column: x => x.SubcontractorId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subcontracts_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tranches",
                columns: table => new
                {
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tranches", x => new { x.ContractId, x.Number });
                    table.ForeignKey(
                        name: "FK_Tranches_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PublicContracts_FrameworkAgreementId",
                table: "PublicContracts",
                column: "FrameworkAgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_MergedIntoId",
                table: "Organisations",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Name",
                table: "Organisations",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_InsertionClauses_ContractId_Part",
                table: "InsertionClauses",
                columns: new[] { "ContractId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CompletedActions_ClauseId",
                table: "CompletedActions",
                column: "ClauseId");

            migrationBuilder.CreateIndex(
                name: "IX_CompletedActions_OrganisationId",
                table: "CompletedActions",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractEvents_ReplacedOrganisationId",
                table: "ContractEvents",
                column: "ReplacedOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Lots_HolderId",
                table: "Lots",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_ProposedAmendments_ContractId_Number",
                table: "ProposedAmendments",
                columns: new[] { "ContractId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposedAmendments_OrganisationId_Status",
                table: "ProposedAmendments",
                columns: new[] { "OrganisationId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Subcontracts_ContractId_Number",
                table: "Subcontracts",
                columns: new[] { "ContractId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Subcontracts_OrganisationId",
                table: "Subcontracts",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Subcontracts_SubcontractorId",
                table: "Subcontracts",
                column: "SubcontractorId");

            migrationBuilder.AddForeignKey(
                name: "FK_Organisations_Organisations_MergedIntoId",
                table: "Organisations",
                column: "MergedIntoId",
                principalTable: "Organisations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PublicContracts_PublicContracts_FrameworkAgreementId",
                table: "PublicContracts",
                column: "FrameworkAgreementId",
                principalTable: "PublicContracts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // What a clause of before owes is what its ledger adds up to, as hours written in the contract.
            migrationBuilder.Sql("UPDATE c SET Obligation = CONCAT('{\"Fixed\":{\"Firm\":', (SELECT COALESCE(SUM(l.Hours), 0) FROM CommitmentLines l WHERE l.ClauseId = c.Id), ',\"PerTranche\":[],\"PerRenewal\":0,\"FollowsAmount\":false},\"HolderChooses\":false,\"Chosen\":\"None\"}') FROM InsertionClauses c;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Organisations_Organisations_MergedIntoId",
                table: "Organisations");

            migrationBuilder.DropForeignKey(
                name: "FK_PublicContracts_PublicContracts_FrameworkAgreementId",
                table: "PublicContracts");

            migrationBuilder.DropTable(
                name: "ClausePeriodChanges");

            migrationBuilder.DropTable(
                name: "CompletedActions");

            migrationBuilder.DropTable(
                name: "ContractEvents");

            migrationBuilder.DropTable(
                name: "Lots");

            migrationBuilder.DropTable(
                name: "OrganisationContacts");

            migrationBuilder.DropTable(
                name: "ProposedAmendments");

            migrationBuilder.DropTable(
                name: "Subcontracts");

            migrationBuilder.DropTable(
                name: "Tranches");

            migrationBuilder.DropIndex(
                name: "IX_PublicContracts_FrameworkAgreementId",
                table: "PublicContracts");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_MergedIntoId",
                table: "Organisations");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_Name",
                table: "Organisations");

            migrationBuilder.DropIndex(
                name: "IX_InsertionClauses_ContractId_Part",
                table: "InsertionClauses");

            migrationBuilder.DropColumn(
                name: "Consortium",
                table: "PublicContracts");

            migrationBuilder.DropColumn(
                name: "EstimatedValue",
                table: "PublicContracts");

            migrationBuilder.DropColumn(
                name: "Facts_Details",
                table: "PublicContracts");

            migrationBuilder.DropColumn(
                name: "FrameworkAgreementId",
                table: "PublicContracts");

            migrationBuilder.DropColumn(
                name: "NoticeOn",
                table: "PublicContracts");

            migrationBuilder.DropColumn(
                name: "Renewals",
                table: "PublicContracts");

            migrationBuilder.DropColumn(
                name: "BuyerCategory",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "CommuneCode",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "IsSolidarityEnterprise",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "LastMergedAt",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "SocialEconomyFamily",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "CcagArticle",
                table: "InsertionClauses");

            migrationBuilder.DropColumn(
                name: "Charter",
                table: "InsertionClauses");

            migrationBuilder.DropColumn(
                name: "Correspondent",
                table: "InsertionClauses");

            migrationBuilder.DropColumn(
                name: "Duties",
                table: "InsertionClauses");

            migrationBuilder.DropColumn(
                name: "Obligation",
                table: "InsertionClauses");

            migrationBuilder.DropColumn(
                name: "Part",
                table: "InsertionClauses");

            migrationBuilder.DropColumn(
                name: "Penalty",
                table: "InsertionClauses");

            migrationBuilder.DropColumn(
                name: "Reservation",
                table: "InsertionClauses");

            migrationBuilder.DropColumn(
                name: "Structures",
                table: "InsertionClauses");

            migrationBuilder.DropColumn(
                name: "HoursShare",
                table: "ContractHolders");

            migrationBuilder.DropColumn(
                name: "Actions",
                table: "CommitmentLines");

            migrationBuilder.DropColumn(
                name: "EventNumber",
                table: "CommitmentLines");

            migrationBuilder.DropColumn(
                name: "Form",
                table: "CommitmentLines");

            migrationBuilder.DropColumn(
                name: "ActionsDone",
                table: "ClauseStandings");

            migrationBuilder.DropColumn(
                name: "ActionsOwed",
                table: "ClauseStandings");

            migrationBuilder.AlterColumn<string>(
                name: "Calculation",
                table: "CommitmentLines",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_InsertionClauses_ContractId",
                table: "InsertionClauses",
                column: "ContractId",
                unique: true);
        }
    }
}
