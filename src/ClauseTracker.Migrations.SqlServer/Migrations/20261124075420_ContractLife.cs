using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

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
                name: "ClauseDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Part = table.Column<int>(type: "int", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Step = table.Column<int>(type: "int", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClauseDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClauseDrafts_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClauseDrafts_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "ContractDuties",
                columns: table => new
                {
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Applies = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractDuties", x => x.ContractId);
                    table.ForeignKey(
                        name: "FK_ContractDuties_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "ContractListings",
                columns: table => new
                {
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Family = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    NumberKey = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_BIN2"),
                    Subject = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Buyer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Commune = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Holder = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    HolderCount = table.Column<int>(type: "int", nullable: false),
                    NotifiedKey = table.Column<DateOnly>(type: "date", nullable: false),
                    AmountKey = table.Column<long>(type: "bigint", nullable: false),
                    AmountAsReceived = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Social = table.Column<int>(type: "int", nullable: false),
                    EndsKey = table.Column<DateOnly>(type: "date", nullable: false),
                    ClauseCount = table.Column<int>(type: "int", nullable: false),
                    ClauseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Owed = table.Column<long>(type: "bigint", nullable: true),
                    Counted = table.Column<long>(type: "bigint", nullable: true),
                    Status = table.Column<int>(type: "int", nullable: true),
                    IsAtRisk = table.Column<bool>(type: "bit", nullable: false),
                    LacksClause = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractListings", x => x.ContractId);
                    table.ForeignKey(
                        name: "FK_ContractListings_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContractTerms",
                columns: table => new
                {
                    Term = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NotifiedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractTerms", x => new { x.ContractId, x.Term });
                    table.ForeignKey(
                        name: "FK_ContractTerms_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EuropeanThresholds",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Buyer = table.Column<int>(type: "int", nullable: true),
                    Purchase = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Certainty = table.Column<int>(type: "int", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EuropeanThresholds", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "GeneralFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    HourlyCost = table.Column<long>(type: "bigint", nullable: false),
                    UsualEffort = table.Column<int>(type: "int", nullable: false),
                    CharterEffort = table.Column<int>(type: "int", nullable: false),
                    FewestHours = table.Column<long>(type: "bigint", nullable: false),
                    SourceNote = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Certainty = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GeneralFigures", x => x.Id);
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
                    AcceptedAs = table.Column<int>(type: "int", nullable: true),
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
                name: "ReadModelStates",
                columns: table => new
                {
                    Name = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadModelStates", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "SavedFilters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    List = table.Column<int>(type: "int", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    IsDefault = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedFilters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedFilters_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SocialConditionDerogations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<int>(type: "int", nullable: false),
                    Justification = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    DecidedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    WithdrawnBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    WithdrawReason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SocialConditionDerogations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SocialConditionDerogations_PublicContracts_ContractId",
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
                name: "TradeReferences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    LabourShareLow = table.Column<int>(type: "int", nullable: false),
                    LabourShareHigh = table.Column<int>(type: "int", nullable: false),
                    HourlyCostLow = table.Column<long>(type: "bigint", nullable: true),
                    HourlyCostHigh = table.Column<long>(type: "bigint", nullable: true),
                    SourceNote = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Certainty = table.Column<int>(type: "int", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradeReferences", x => x.Id);
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

            migrationBuilder.InsertData(
                table: "EuropeanThresholds",
                columns: new[] { "Number", "Amount", "Buyer", "Certainty", "From", "Purchase", "RecordedAt", "Source", "Until" },
                values: new object[,]
                {
                    { 1, 14300000L, 1, 2, new DateOnly(2024, 1, 1), 2, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 2, 14300000L, 1, 2, new DateOnly(2024, 1, 1), 3, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 3, 22100000L, 2, 2, new DateOnly(2024, 1, 1), 2, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 4, 22100000L, 2, 2, new DateOnly(2024, 1, 1), 3, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 5, 44300000L, 3, 2, new DateOnly(2024, 1, 1), 2, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 6, 44300000L, 3, 2, new DateOnly(2024, 1, 1), 3, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 7, 553800000L, null, 2, new DateOnly(2024, 1, 1), 1, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 8, 553800000L, null, 2, new DateOnly(2024, 1, 1), 4, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 9, 14000000L, 1, 2, new DateOnly(2026, 1, 1), 2, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 10, 14000000L, 1, 2, new DateOnly(2026, 1, 1), 3, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 11, 21600000L, 2, 2, new DateOnly(2026, 1, 1), 2, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 12, 21600000L, 2, 2, new DateOnly(2026, 1, 1), 3, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 13, 43200000L, 3, 2, new DateOnly(2026, 1, 1), 2, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 14, 43200000L, 3, 2, new DateOnly(2026, 1, 1), 3, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 15, 540400000L, null, 2, new DateOnly(2026, 1, 1), 1, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 16, 540400000L, null, 2, new DateOnly(2026, 1, 1), 4, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) }
                });

            migrationBuilder.InsertData(
                table: "GeneralFigures",
                columns: new[] { "Id", "Certainty", "CharterEffort", "FewestHours", "HourlyCost", "Number", "SourceNote", "UsualEffort", "ValidFrom", "Version" },
                values: new object[] { new Guid("0193a000-0000-7000-8000-000000000100"), 2, 1000, 15000L, 3000L, 1, "Coût : 25 à 30 €/h (mefsud77.fr), 30 à 40 €/h en pratique. Effort : 5 à 20 %, 5 % de base, 10 % dans les chartes (mde-alescevennes). 150 h : pratique locale.", 500, new DateOnly(2026, 1, 1), 0L });

            migrationBuilder.InsertData(
                table: "TradeReferences",
                columns: new[] { "Id", "Certainty", "Code", "HourlyCostHigh", "HourlyCostLow", "Label", "LabourShareHigh", "LabourShareLow", "Number", "RetiredOn", "SourceNote", "ValidFrom", "Version" },
                values: new object[,]
                {
                    { new Guid("0193a000-0000-7000-8001-000000000001"), 1, "BATIMENT", null, null, null, 5000, 5000, 1, null, "mefsud77.fr, « Calcul des heures d’insertion »", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000002"), 1, "PEINTURE", null, null, null, 7000, 7000, 1, null, "mefsud77.fr, laser-emploi.fr", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000003"), 1, "MACONNERIE", null, null, null, 5000, 5000, 1, null, "mefsud77.fr, « Calcul des heures d’insertion »", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000004"), 1, "CHARPENTE_METALLIQUE", null, null, null, 2000, 2000, 1, null, "mefsud77.fr, « Calcul des heures d’insertion »", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000005"), 3, "DEMOLITION", null, null, null, 5000, 5000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000006"), 3, "VRD", null, null, null, 3500, 3000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000007"), 3, "GROS_OEUVRE", null, null, null, 5000, 4500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000008"), 3, "COUVERTURE", null, null, null, 4000, 3500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000009"), 3, "MENUISERIE_EXTERIEURE", null, null, null, 3000, 2500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000010"), 3, "MENUISERIE_INTERIEURE", null, null, null, 4000, 4000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000011"), 3, "PLATRERIE", null, null, null, 6000, 6000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000012"), 3, "SOLS", null, null, null, 5000, 4000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000013"), 3, "ELECTRICITE", null, null, null, 4500, 4500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000014"), 3, "CVC_PLOMBERIE", null, null, null, 4500, 4000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000015"), 3, "ASCENSEURS", null, null, null, 2500, 2000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000016"), 3, "ESPACES_VERTS_CREATION", null, null, null, 5000, 4500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000017"), 3, "ESPACES_VERTS_ENTRETIEN", null, null, null, 8000, 7000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000018"), 3, "NETTOYAGE", null, null, null, 9000, 8000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000019"), 3, "GARDIENNAGE", null, null, null, 9000, 8500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000020"), 3, "RESTAURATION", null, null, null, 4000, 3500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000021"), 3, "COLLECTE_DECHETS", null, null, null, 6000, 5000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000022"), 3, "PRESTATIONS_INTELLECTUELLES", null, null, null, 9000, 7500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L }
                });

            migrationBuilder.CreateIndex(
                name: "IX_PublicContracts_FrameworkAgreementId",
                table: "PublicContracts",
                column: "FrameworkAgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Kind_Name",
                table: "Organisations",
                columns: new[] { "Kind", "Name" });

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
                name: "IX_ClauseDrafts_AuthorId_ContractId_Part",
                table: "ClauseDrafts",
                columns: new[] { "AuthorId", "ContractId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClauseDrafts_ContractId",
                table: "ClauseDrafts",
                column: "ContractId");

            migrationBuilder.CreateIndex(
                name: "IX_ClauseDrafts_OrganisationId",
                table: "ClauseDrafts",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_CompletedActions_ClauseId",
                table: "CompletedActions",
                column: "ClauseId");

            migrationBuilder.CreateIndex(
                name: "IX_CompletedActions_OrganisationId",
                table: "CompletedActions",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractDuties_OrganisationId_Status_Year",
                table: "ContractDuties",
                columns: new[] { "OrganisationId", "Status", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractDuties_Status_Year",
                table: "ContractDuties",
                columns: new[] { "Status", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractEvents_ReplacedOrganisationId",
                table: "ContractEvents",
                column: "ReplacedOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractListings_AmountKey_ContractId_OrganisationId",
                table: "ContractListings",
                columns: new[] { "AmountKey", "ContractId", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractListings_EndsKey_ContractId_OrganisationId",
                table: "ContractListings",
                columns: new[] { "EndsKey", "ContractId", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractListings_NumberKey_ContractId_OrganisationId",
                table: "ContractListings",
                columns: new[] { "NumberKey", "ContractId", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractListings_OrganisationId",
                table: "ContractListings",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractTerms_Term_NotifiedOn_ContractId",
                table: "ContractTerms",
                columns: new[] { "Term", "NotifiedOn", "ContractId" })
                .Annotation("SqlServer:Include", new[] { "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_GeneralFigures_Number",
                table: "GeneralFigures",
                column: "Number",
                unique: true);

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
                name: "IX_SavedFilters_UserId_List_Label",
                table: "SavedFilters",
                columns: new[] { "UserId", "List", "Label" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SocialConditionDerogations_ContractId_Number",
                table: "SocialConditionDerogations",
                columns: new[] { "ContractId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SocialConditionDerogations_OrganisationId",
                table: "SocialConditionDerogations",
                column: "OrganisationId");

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

            migrationBuilder.CreateIndex(
                name: "IX_TradeReferences_Code_Number",
                table: "TradeReferences",
                columns: new[] { "Code", "Number" },
                unique: true);

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
                name: "ClauseDrafts");

            migrationBuilder.DropTable(
                name: "ClausePeriodChanges");

            migrationBuilder.DropTable(
                name: "CompletedActions");

            migrationBuilder.DropTable(
                name: "ContractDuties");

            migrationBuilder.DropTable(
                name: "ContractEvents");

            migrationBuilder.DropTable(
                name: "ContractListings");

            migrationBuilder.DropTable(
                name: "ContractTerms");

            migrationBuilder.DropTable(
                name: "EuropeanThresholds");

            migrationBuilder.DropTable(
                name: "GeneralFigures");

            migrationBuilder.DropTable(
                name: "Lots");

            migrationBuilder.DropTable(
                name: "OrganisationContacts");

            migrationBuilder.DropTable(
                name: "ProposedAmendments");

            migrationBuilder.DropTable(
                name: "ReadModelStates");

            migrationBuilder.DropTable(
                name: "SavedFilters");

            migrationBuilder.DropTable(
                name: "SocialConditionDerogations");

            migrationBuilder.DropTable(
                name: "Subcontracts");

            migrationBuilder.DropTable(
                name: "TradeReferences");

            migrationBuilder.DropTable(
                name: "Tranches");

            migrationBuilder.DropIndex(
                name: "IX_PublicContracts_FrameworkAgreementId",
                table: "PublicContracts");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_Kind_Name",
                table: "Organisations");

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
