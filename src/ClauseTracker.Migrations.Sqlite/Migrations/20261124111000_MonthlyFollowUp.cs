using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ClauseTracker.Migrations.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Weeks",
                table: "StatementLines",
                type: "TEXT",
                unicode: false,
                maxLength: 48,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndChanges",
                table: "Placements",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "EndReason",
                table: "Placements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rome",
                table: "Placements",
                type: "TEXT",
                unicode: false,
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Suspensions",
                table: "Placements",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "WeeklyHours",
                table: "Placements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WorkingTime",
                table: "Placements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Language",
                table: "OrganisationContacts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                table: "HoursStatements",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<bool>(
                name: "IsNothing",
                table: "HoursStatements",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "NothingReason",
                table: "HoursStatements",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Origin",
                table: "HoursStatements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubmittedBy",
                table: "HoursStatements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TimesReturned",
                table: "HoursStatements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "ValidatedBy",
                table: "HoursStatements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Criterion",
                table: "Eligibilities",
                type: "TEXT",
                unicode: false,
                maxLength: 24,
                nullable: false,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<Guid>(
                name: "CategoryId",
                table: "Eligibilities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Proof",
                table: "Eligibilities",
                type: "TEXT",
                unicode: false,
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "VerifiedById",
                table: "Eligibilities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LeftOn",
                table: "Beneficiaries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MainEligibility",
                table: "Beneficiaries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PlieFrom",
                table: "Beneficiaries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PlieUntil",
                table: "Beneficiaries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReferrerId",
                table: "Beneficiaries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReferrerKind",
                table: "Beneficiaries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TrainingLevel",
                table: "Beneficiaries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "BackgroundOperations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Document = table.Column<int>(type: "INTEGER", nullable: false),
                    File = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    WasScanned = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    KeepUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "BarrierActions",
                columns: table => new
                {
                    BeneficiaryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BarrierNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CarriedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BarrierActions", x => new { x.BeneficiaryId, x.Number });
                    table.ForeignKey(
                        name: "FK_BarrierActions_Beneficiaries_BeneficiaryId",
                        column: x => x.BeneficiaryId,
                        principalTable: "Beneficiaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CellWrites",
                columns: table => new
                {
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlacementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Week = table.Column<int>(type: "INTEGER", nullable: false),
                    Page = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hours = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CellWrites", x => new { x.StatementId, x.PlacementId, x.Week });
                    table.ForeignKey(
                        name: "FK_CellWrites_HoursStatements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "HoursStatements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ColumnMappings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Signature = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ColumnMappings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ColumnMappings_Organisations_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CorrespondenceTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirmId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trouble = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    ClosedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrespondenceTasks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EligibilityCategories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    French = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    English = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Condition = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Proofs = table.Column<string>(type: "TEXT", nullable: false),
                    Certainty = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceNote = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EligibilityCategories", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EligibilityCategories_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmploymentBarriers",
                columns: table => new
                {
                    BeneficiaryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    NotedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LiftedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmploymentBarriers", x => new { x.BeneficiaryId, x.Number });
                    table.ForeignKey(
                        name: "FK_EmploymentBarriers_Beneficiaries_BeneficiaryId",
                        column: x => x.BeneficiaryId,
                        principalTable: "Beneficiaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExitSituations",
                columns: table => new
                {
                    BeneficiaryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Moment = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExitSituations", x => new { x.BeneficiaryId, x.Moment });
                    table.ForeignKey(
                        name: "FK_ExitSituations_Beneficiaries_BeneficiaryId",
                        column: x => x.BeneficiaryId,
                        principalTable: "Beneficiaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FirmLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirmId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: true),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    GivenById = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    Uses = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "HoursImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours = table.Column<long>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    UndoneBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HoursImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HoursPools",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeneficiaryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeneficiaryReference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    EmployerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Weighting = table.Column<int>(type: "INTEGER", nullable: false),
                    Agreement = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HoursPools", x => x.Id);
                    table.CheckConstraint("CK_HoursPools_Period", "EndsOn IS NULL OR EndsOn >= StartsOn");
                    table.ForeignKey(
                        name: "FK_HoursPools_Beneficiaries_BeneficiaryId",
                        column: x => x.BeneficiaryId,
                        principalTable: "Beneficiaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HoursPools_Organisations_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IdentityMarks",
                columns: table => new
                {
                    BeneficiaryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdentityMarks", x => new { x.BeneficiaryId, x.Hash });
                    table.ForeignKey(
                        name: "FK_IdentityMarks_Beneficiaries_BeneficiaryId",
                        column: x => x.BeneficiaryId,
                        principalTable: "Beneficiaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobForums",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Commune = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Organisers = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobForums", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobPosts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClauseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    JobTitle = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Rome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: true),
                    Posts = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WeeklyHours = table.Column<long>(type: "INTEGER", nullable: true),
                    Commune = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ContractType = table.Column<int>(type: "INTEGER", nullable: false),
                    WantedBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosingReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobPosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobPosts_InsertionClauses_ClauseId",
                        column: x => x.ClauseId,
                        principalTable: "InsertionClauses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobPosts_Organisations_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LetterTemplates",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    ChangedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterTemplates", x => new { x.Kind, x.Language });
                });

            migrationBuilder.CreateTable(
                name: "MonthClosings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ClosedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    Missing = table.Column<int>(type: "INTEGER", nullable: false),
                    ReopenedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    ReopenedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReopenReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "OutgoingMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Source = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    SendOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ClaimedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    MessageId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: true),
                    ServerAnswer = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PartnershipAgreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RenewalNoticeDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Amounts = table.Column<string>(type: "TEXT", nullable: false),
                    Objectives = table.Column<string>(type: "TEXT", nullable: false),
                    Amendments = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnershipAgreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartnershipAgreements_Organisations_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReminderSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DaysBefore = table.Column<int>(type: "INTEGER", nullable: true),
                    DaysAfter = table.Column<int>(type: "INTEGER", nullable: false),
                    RepeatDays = table.Column<int>(type: "INTEGER", nullable: false),
                    MonthsChased = table.Column<int>(type: "INTEGER", nullable: false),
                    SendsByItself = table.Column<bool>(type: "INTEGER", nullable: false),
                    SwitchedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SwitchedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    HeldUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HeldReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReminderStops",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClauseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    StoppedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    StoppedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    LiftedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderStops", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReminderStops_InsertionClauses_ClauseId",
                        column: x => x.ClauseId,
                        principalTable: "InsertionClauses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StatementReturns",
                columns: table => new
                {
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ReturnedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    SubmittedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Origin = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "Trainings",
                columns: table => new
                {
                    BeneficiaryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Hours = table.Column<long>(type: "INTEGER", nullable: true),
                    IsCompleted = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trainings", x => new { x.BeneficiaryId, x.Number });
                    table.ForeignKey(
                        name: "FK_Trainings_Beneficiaries_BeneficiaryId",
                        column: x => x.BeneficiaryId,
                        principalTable: "Beneficiaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MappedColumns",
                columns: table => new
                {
                    MappingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Meaning = table.Column<int>(type: "INTEGER", nullable: true),
                    Value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MappedColumns", x => new { x.MappingId, x.Number });
                    table.ForeignKey(
                        name: "FK_MappedColumns_ColumnMappings_MappingId",
                        column: x => x.MappingId,
                        principalTable: "ColumnMappings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FirmLinkBuyers",
                columns: table => new
                {
                    FirmLinkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BuyerId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "ImportedStatements",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClauseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Change = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionAfter = table.Column<long>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedStatements", x => new { x.ImportId, x.StatementId });
                    table.ForeignKey(
                        name: "FK_ImportedStatements_HoursImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "HoursImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PoolMembers",
                columns: table => new
                {
                    PoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlacementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Share = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoolMembers", x => new { x.PoolId, x.PlacementId });
                    table.ForeignKey(
                        name: "FK_PoolMembers_HoursPools_PoolId",
                        column: x => x.PoolId,
                        principalTable: "HoursPools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PoolMembers_Placements_PlacementId",
                        column: x => x.PlacementId,
                        principalTable: "Placements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ForumMeetings",
                columns: table => new
                {
                    ForumId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeneficiaryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForumMeetings", x => new { x.ForumId, x.BeneficiaryId });
                    table.ForeignKey(
                        name: "FK_ForumMeetings_Beneficiaries_BeneficiaryId",
                        column: x => x.BeneficiaryId,
                        principalTable: "Beneficiaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ForumMeetings_JobForums_ForumId",
                        column: x => x.ForumId,
                        principalTable: "JobForums",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Candidacies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PostId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeneficiaryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeneficiaryReference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ReferrerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ForumId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    OutcomeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MetOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RefusedBy = table.Column<int>(type: "INTEGER", nullable: true),
                    RefusalReason = table.Column<int>(type: "INTEGER", nullable: true),
                    RefusalNote = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Candidacies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Candidacies_Beneficiaries_BeneficiaryId",
                        column: x => x.BeneficiaryId,
                        principalTable: "Beneficiaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Candidacies_JobForums_ForumId",
                        column: x => x.ForumId,
                        principalTable: "JobForums",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Candidacies_JobPosts_PostId",
                        column: x => x.PostId,
                        principalTable: "JobPosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Candidacies_Organisations_ReferrerId",
                        column: x => x.ReferrerId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClosedStandings",
                columns: table => new
                {
                    ClosingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClauseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountingRuleSetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owed = table.Column<long>(type: "INTEGER", nullable: false),
                    Counted = table.Column<long>(type: "INTEGER", nullable: false),
                    Pending = table.Column<long>(type: "INTEGER", nullable: false),
                    NotCounted = table.Column<long>(type: "INTEGER", nullable: false),
                    CountedInMonth = table.Column<long>(type: "INTEGER", nullable: false)
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
                    ClosingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ClauseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "MessageSubjects",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClauseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageSubjects", x => new { x.MessageId, x.Number });
                    table.ForeignKey(
                        name: "FK_MessageSubjects_OutgoingMessages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "OutgoingMessages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "EligibilityCategories",
                columns: new[] { "Id", "Certainty", "Code", "Condition", "English", "French", "Number", "OrganisationId", "Proofs", "SourceNote", "ValidFrom", "ValidUntil", "Version" },
                values: new object[,]
                {
                    { new Guid("0193a000-0000-7000-8004-000000000001"), 1, "DELD", "Plus de 12 mois d’inscription, sans activité ou avec moins de 6 mois d’activité réduite au cours des 12 derniers mois.", "Long-term job seeker", "Demandeur d’emploi de longue durée", 1, null, "[{\"Code\":\"FT_ATTESTATION\",\"French\":\"Attestation de France Travail\",\"English\":\"Certificate of France Travail\",\"ValidityMonths\":3,\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000002"), 1, "RSA", "En recherche d’emploi.", "RSA recipient", "Bénéficiaire du RSA", 1, null, "[{\"Code\":\"RSA_ATTESTATION\",\"French\":\"Attestation CAF ou MSA\",\"English\":\"Certificate of the family allowances office\",\"ValidityMonths\":3,\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000003"), 1, "BOETH", "Au sens de l’article L5212-13 du code du travail, orienté en milieu ordinaire et demandeur d’emploi.", "Recognised disabled worker", "Travailleur handicapé (BOETH)", 1, null, "[{\"Code\":\"RQTH\",\"French\":\"Décision RQTH en cours de validité\",\"English\":\"Decision of recognition, still valid\",\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000004"), 1, "ALLOCATION", "Bénéficiaire de l’ASS, de l’AAH, de l’allocation d’insertion, de l’allocation veuvage ou de l’allocation d’invalidité.", "Other minimum allowance", "Autre minimum social (ASS, AAH…)", 1, null, "[{\"Code\":\"ASS_ATTESTATION\",\"French\":\"Attestation ASS\",\"English\":\"Certificate of ASS\",\"ValidityMonths\":3,\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"},{\"Code\":\"AAH_ATTESTATION\",\"French\":\"Attestation AAH\",\"English\":\"Certificate of AAH\",\"ValidityMonths\":3,\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"},{\"Code\":\"ALLOWANCE\",\"French\":\"Attestation de l’organisme payeur\",\"English\":\"Certificate of the paying body\",\"ValidityMonths\":3,\"Certainty\":\"LocalPractice\",\"SourceNote\":\"Usage, sans source publiée : à confirmer par la collectivité.\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000005"), 1, "JEUNE_SQ", "Niveau inférieur au CAP ou au BEP, sorti de l’école depuis six mois au moins, en recherche d’emploi.", "Under 26 without qualification", "Moins de 26 ans sans qualification", 1, null, "[{\"Code\":\"SWORN_STATEMENT\",\"French\":\"Attestation sur l’honneur\",\"English\":\"Sworn statement\",\"ValidityMonths\":3,\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"},{\"Code\":\"IDENTITY\",\"French\":\"Pièce d’identité\",\"English\":\"Identity document\",\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"},{\"Code\":\"ML_ATTESTATION\",\"French\":\"Attestation de la mission locale\",\"English\":\"Certificate of the mission locale\",\"ValidityMonths\":3,\"Certainty\":\"LocalPractice\",\"SourceNote\":\"Usage, sans source publiée : à confirmer par la collectivité.\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000006"), 1, "JEUNE_DIP", "Six mois d’inactivité depuis la sortie de l’école ou de l’université.", "Under 26 with a diploma, 6 months inactive", "Moins de 26 ans diplômé, 6 mois d’inactivité", 1, null, "[{\"Code\":\"SWORN_STATEMENT\",\"French\":\"Attestation sur l’honneur\",\"English\":\"Sworn statement\",\"ValidityMonths\":3,\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"},{\"Code\":\"DIPLOMA\",\"French\":\"Diplôme\",\"English\":\"Diploma\",\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"},{\"Code\":\"IDENTITY\",\"French\":\"Pièce d’identité\",\"English\":\"Identity document\",\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000007"), 1, "SENIOR", null, "Job seeker over 50", "Demandeur d’emploi de plus de 50 ans", 1, null, "[{\"Code\":\"IDENTITY\",\"French\":\"Pièce d’identité\",\"English\":\"Identity document\",\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"},{\"Code\":\"FT_ATTESTATION\",\"French\":\"Attestation de France Travail\",\"English\":\"Certificate of France Travail\",\"ValidityMonths\":3,\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000008"), 1, "JEUNE_ACC", "PACEA, contrat d’engagement jeune, SMA ou SMV, ou sorti de la Garantie jeunes.", "Young person in a scheme (PACEA, CEJ, SMV)", "Jeune en dispositif (PACEA, CEJ, SMV)", 1, null, "[{\"Code\":\"SCHEME_ATTESTATION\",\"French\":\"Attestation du dispositif\",\"English\":\"Certificate of the scheme\",\"ValidityMonths\":6,\"Certainty\":\"LocalPractice\",\"SourceNote\":\"Usage, sans source publiée : à confirmer par la collectivité.\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000009"), 1, "QPV", "Éloigné de l’emploi.", "Resident of a priority district", "Habitant d’un quartier prioritaire", 1, null, "[{\"Code\":\"ADDRESS\",\"French\":\"Justificatif de domicile\",\"English\":\"Proof of address\",\"ValidityMonths\":6,\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000010"), 1, "REFUGIE", null, "Refugee or subsidiary protection", "Réfugié ou protection subsidiaire", 1, null, "[{\"Code\":\"RESIDENCE_TITLE\",\"French\":\"Titre de séjour en cours de validité\",\"English\":\"Residence title, still valid\",\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000011"), 1, "PROPOSITION", "Difficultés particulières, sur proposition motivée de France Travail, d’une maison de l’emploi, d’un PLIE, d’une mission locale, de Cap emploi ou d’une MDPH.", "Reasoned proposal of a referrer", "Proposition motivée d’un prescripteur", 1, null, "[{\"Code\":\"REASONED_PROPOSAL\",\"French\":\"Proposition motivée écrite\",\"English\":\"Reasoned proposal in writing\",\"ValidityMonths\":6,\"Certainty\":\"LocalPractice\",\"SourceNote\":\"Usage, sans source publiée : à confirmer par la collectivité.\"},{\"Code\":\"ASSESSMENT\",\"French\":\"Évaluation (français, mobilité)\",\"English\":\"Assessment (French, mobility)\",\"ValidityMonths\":6,\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"},{\"Code\":\"SINGLE_PARENT\",\"French\":\"Attestation CAF de parent isolé\",\"English\":\"Certificate of single parent\",\"ValidityMonths\":3,\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"},{\"Code\":\"SOCIAL_ATTESTATION\",\"French\":\"Attestation d’un travailleur social ou domiciliation\",\"English\":\"Statement of a social worker or domiciliation\",\"ValidityMonths\":3,\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000012"), 1, "STRUCT_IAE", "Mis à disposition par une AI ou une ETTI, salarié d’une EI ou d’un ACI (article L5132-4 du code du travail).", "Employed by an insertion structure", "Salarié d’une structure de l’IAE", 1, null, "[{\"Code\":\"PASS_IAE\",\"French\":\"PASS IAE\",\"English\":\"PASS IAE\",\"ValidityMonths\":24,\"Certainty\":\"Verified\",\"SourceNote\":\"Critères administratifs de l’insertion par l’activité économique (les emplois de l’inclusion).\"},{\"Code\":\"STRUCTURE_ATTESTATION\",\"French\":\"Attestation de la structure\",\"English\":\"Certificate of the structure\",\"Certainty\":\"LocalPractice\",\"SourceNote\":\"Usage, sans source publiée : à confirmer par la collectivité.\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000013"), 1, "STRUCT_ADAPTE", "Salarié d’une EA ou d’une EATT, usager d’un ESAT.", "Employed in an adapted structure", "Salarié d’une structure adaptée", 1, null, "[{\"Code\":\"STRUCTURE_ATTESTATION\",\"French\":\"Attestation de la structure\",\"English\":\"Certificate of the structure\",\"Certainty\":\"LocalPractice\",\"SourceNote\":\"Usage, sans source publiée : à confirmer par la collectivité.\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000014"), 1, "STRUCT_DISPO", null, "EPIDE or second-chance school", "EPIDE ou école de la deuxième chance", 1, null, "[{\"Code\":\"STRUCTURE_ATTESTATION\",\"French\":\"Attestation de la structure\",\"English\":\"Certificate of the structure\",\"Certainty\":\"LocalPractice\",\"SourceNote\":\"Usage, sans source publiée : à confirmer par la collectivité.\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000015"), 1, "STRUCT_GEIQ", null, "Path in a GEIQ", "Parcours en GEIQ", 1, null, "[{\"Code\":\"STRUCTURE_ATTESTATION\",\"French\":\"Attestation de la structure\",\"English\":\"Certificate of the structure\",\"Certainty\":\"LocalPractice\",\"SourceNote\":\"Usage, sans source publiée : à confirmer par la collectivité.\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000016"), 3, "PLIE", "Ajout local fréquent.", "PLIE participant", "Participant d’un PLIE", 1, null, "[{\"Code\":\"PLIE_ATTESTATION\",\"French\":\"Attestation de parcours du PLIE\",\"English\":\"Certificate of the PLIE\",\"ValidityMonths\":12,\"Certainty\":\"LocalPractice\",\"SourceNote\":\"Usage, sans source publiée : à confirmer par la collectivité.\"}]", "Usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000017"), 1, "STRUCT_REGIE", "Salarié d’une régie agréée.", "Neighbourhood or territorial régie", "Régie de quartier ou de territoire", 1, null, "[{\"Code\":\"STRUCTURE_ATTESTATION\",\"French\":\"Attestation de la structure\",\"English\":\"Certificate of the structure\",\"Certainty\":\"LocalPractice\",\"SourceNote\":\"Usage, sans source publiée : à confirmer par la collectivité.\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L },
                    { new Guid("0193a000-0000-7000-8004-000000000018"), 1, "STRUCT_PENIT", "Régie relevant de l’ATIGIP ou concession en établissement pénitentiaire.", "Person under justice, in a structure", "Personne sous main de justice en structure", 1, null, "[{\"Code\":\"STRUCTURE_ATTESTATION\",\"French\":\"Attestation de la structure\",\"English\":\"Certificate of the structure\",\"Certainty\":\"LocalPractice\",\"SourceNote\":\"Usage, sans source publiée : à confirmer par la collectivité.\"}]", "CCAG 2021, art. 16.1.1 ; liste écrite dans un CCAP de l’État de 2025.", new DateOnly(2021, 4, 1), null, 0L }
                });

            migrationBuilder.CreateIndex(
                name: "IX_HoursStatements_Month_Status_DueOn",
                table: "HoursStatements",
                columns: new[] { "Month", "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Beneficiaries_ReferrerId",
                table: "Beneficiaries",
                column: "ReferrerId");

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
                name: "IX_Candidacies_BeneficiaryId",
                table: "Candidacies",
                column: "BeneficiaryId");

            migrationBuilder.CreateIndex(
                name: "IX_Candidacies_ForumId",
                table: "Candidacies",
                column: "ForumId");

            migrationBuilder.CreateIndex(
                name: "IX_Candidacies_OrganisationId_ProposedOn",
                table: "Candidacies",
                columns: new[] { "OrganisationId", "ProposedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidacies_PostId_BeneficiaryId",
                table: "Candidacies",
                columns: new[] { "PostId", "BeneficiaryId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Candidacies_ReferrerId",
                table: "Candidacies",
                column: "ReferrerId");

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
                name: "IX_ColumnMappings_EmployerId",
                table: "ColumnMappings",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_ColumnMappings_Signature_EmployerId",
                table: "ColumnMappings",
                columns: new[] { "Signature", "EmployerId" });

            migrationBuilder.CreateIndex(
                name: "IX_CorrespondenceTasks_FirmId",
                table: "CorrespondenceTasks",
                column: "FirmId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrespondenceTasks_OrganisationId_ClosedAt",
                table: "CorrespondenceTasks",
                columns: new[] { "OrganisationId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityCategories_Code",
                table: "EligibilityCategories",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityCategories_OrganisationId",
                table: "EligibilityCategories",
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
                name: "IX_ForumMeetings_BeneficiaryId",
                table: "ForumMeetings",
                column: "BeneficiaryId");

            migrationBuilder.CreateIndex(
                name: "IX_HoursPools_BeneficiaryId",
                table: "HoursPools",
                column: "BeneficiaryId");

            migrationBuilder.CreateIndex(
                name: "IX_HoursPools_EmployerId",
                table: "HoursPools",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_HoursPools_OrganisationId",
                table: "HoursPools",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_IdentityMarks_Hash",
                table: "IdentityMarks",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedStatements_OrganisationId",
                table: "ImportedStatements",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedStatements_StatementId",
                table: "ImportedStatements",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_JobForums_OrganisationId_HeldOn",
                table: "JobForums",
                columns: new[] { "OrganisationId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_JobPosts_ClauseId",
                table: "JobPosts",
                column: "ClauseId");

            migrationBuilder.CreateIndex(
                name: "IX_JobPosts_EmployerId",
                table: "JobPosts",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_JobPosts_OrganisationId_Status",
                table: "JobPosts",
                columns: new[] { "OrganisationId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_MessageSubjects_ClauseId_EmployerId_Month",
                table: "MessageSubjects",
                columns: new[] { "ClauseId", "EmployerId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_MessageSubjects_EmployerId_Month",
                table: "MessageSubjects",
                columns: new[] { "EmployerId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_MessageSubjects_OrganisationId",
                table: "MessageSubjects",
                column: "OrganisationId");

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

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMessages_Recipient_SendOn",
                table: "OutgoingMessages",
                columns: new[] { "Recipient", "SendOn" },
                unique: true,
                filter: "[State] <> 8");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMessages_SendOn",
                table: "OutgoingMessages",
                column: "SendOn");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMessages_State_NextAttemptAt",
                table: "OutgoingMessages",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PartnershipAgreements_OrganisationId_EndsOn",
                table: "PartnershipAgreements",
                columns: new[] { "OrganisationId", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PartnershipAgreements_PartnerId",
                table: "PartnershipAgreements",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_PoolMembers_PlacementId",
                table: "PoolMembers",
                column: "PlacementId");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderSettings_OrganisationId",
                table: "ReminderSettings",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderStops_ClauseId",
                table: "ReminderStops",
                column: "ClauseId");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderStops_OrganisationId_LiftedAt",
                table: "ReminderStops",
                columns: new[] { "OrganisationId", "LiftedAt" });

            migrationBuilder.AddForeignKey(
                name: "FK_Beneficiaries_Organisations_ReferrerId",
                table: "Beneficiaries",
                column: "ReferrerId",
                principalTable: "Organisations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // The day a statement of before was wanted is its clause's day of the month that followed; what declared no hours said « nothing ».
            migrationBuilder.Sql("UPDATE HoursStatements SET DueOn = date(printf('%04d-%02d-01', (Month + 1) / 12, (Month + 1) % 12 + 1), '+' || ((SELECT json_extract(c.Duties, '$.StatementDay') FROM InsertionClauses c WHERE c.Id = ClauseId) - 1) || ' days');");
            migrationBuilder.Sql("UPDATE HoursStatements SET IsNothing = 1 WHERE Status IN (2, 3, 4) AND NOT EXISTS (SELECT 1 FROM StatementLines l WHERE l.StatementId = HoursStatements.Id AND l.Hours <> 0);");

            // What was stored as numbers of the enumeration of before becomes the codes of the categories; the first criterion was the main one.
            migrationBuilder.Sql("UPDATE Eligibilities SET Criterion = CASE CAST(Criterion AS TEXT) WHEN '1' THEN 'DELD' WHEN '2' THEN 'RSA' WHEN '3' THEN 'BOETH' WHEN '4' THEN 'ALLOCATION' WHEN '5' THEN 'JEUNE_SQ' WHEN '6' THEN 'JEUNE_DIP' WHEN '7' THEN 'SENIOR' WHEN '8' THEN 'JEUNE_ACC' WHEN '9' THEN 'QPV' WHEN '10' THEN 'REFUGIE' WHEN '11' THEN 'PROPOSITION' WHEN '12' THEN 'STRUCT_IAE' WHEN '13' THEN 'STRUCT_ADAPTE' WHEN '14' THEN 'STRUCT_DISPO' WHEN '15' THEN 'STRUCT_GEIQ' WHEN '16' THEN 'PLIE' ELSE Criterion END;");
            migrationBuilder.Sql("UPDATE Eligibilities SET CategoryId = (SELECT c.Id FROM EligibilityCategories c WHERE c.Code = Eligibilities.Criterion AND c.OrganisationId IS NULL AND c.Number = 1);");
            migrationBuilder.Sql("UPDATE Beneficiaries SET MainEligibility = (SELECT MIN(e.Number) FROM Eligibilities e WHERE e.BeneficiaryId = Beneficiaries.Id);");
            migrationBuilder.Sql("UPDATE InsertionClauses SET Publics = REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(',' || Publics || ',', ',1,', ',DELD,'), ',2,', ',RSA,'), ',3,', ',BOETH,'), ',4,', ',ALLOCATION,'), ',5,', ',JEUNE_SQ,'), ',6,', ',JEUNE_DIP,'), ',7,', ',SENIOR,'), ',8,', ',JEUNE_ACC,'), ',9,', ',QPV,'), ',10,', ',REFUGIE,'), ',11,', ',PROPOSITION,'), ',12,', ',STRUCT_IAE,'), ',13,', ',STRUCT_ADAPTE,'), ',14,', ',STRUCT_DISPO,'), ',15,', ',STRUCT_GEIQ,'), ',16,', ',PLIE,') WHERE Publics <> '';");
            migrationBuilder.Sql("UPDATE InsertionClauses SET Publics = SUBSTR(Publics, 2, LENGTH(Publics) - 2) WHERE Publics LIKE ',%';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Beneficiaries_Organisations_ReferrerId",
                table: "Beneficiaries");

            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "BarrierActions");

            migrationBuilder.DropTable(
                name: "Candidacies");

            migrationBuilder.DropTable(
                name: "CellWrites");

            migrationBuilder.DropTable(
                name: "ClosedStandings");

            migrationBuilder.DropTable(
                name: "CorrespondenceTasks");

            migrationBuilder.DropTable(
                name: "EligibilityCategories");

            migrationBuilder.DropTable(
                name: "EmploymentBarriers");

            migrationBuilder.DropTable(
                name: "ExitSituations");

            migrationBuilder.DropTable(
                name: "FirmLinkBuyers");

            migrationBuilder.DropTable(
                name: "ForumMeetings");

            migrationBuilder.DropTable(
                name: "IdentityMarks");

            migrationBuilder.DropTable(
                name: "ImportedStatements");

            migrationBuilder.DropTable(
                name: "LetterTemplates");

            migrationBuilder.DropTable(
                name: "MappedColumns");

            migrationBuilder.DropTable(
                name: "MessageSubjects");

            migrationBuilder.DropTable(
                name: "MonthGaps");

            migrationBuilder.DropTable(
                name: "PartnershipAgreements");

            migrationBuilder.DropTable(
                name: "PoolMembers");

            migrationBuilder.DropTable(
                name: "ReminderSettings");

            migrationBuilder.DropTable(
                name: "ReminderStops");

            migrationBuilder.DropTable(
                name: "StatementReturns");

            migrationBuilder.DropTable(
                name: "Trainings");

            migrationBuilder.DropTable(
                name: "JobPosts");

            migrationBuilder.DropTable(
                name: "FirmLinks");

            migrationBuilder.DropTable(
                name: "JobForums");

            migrationBuilder.DropTable(
                name: "HoursImports");

            migrationBuilder.DropTable(
                name: "ColumnMappings");

            migrationBuilder.DropTable(
                name: "OutgoingMessages");

            migrationBuilder.DropTable(
                name: "MonthClosings");

            migrationBuilder.DropTable(
                name: "HoursPools");

            migrationBuilder.DropIndex(
                name: "IX_HoursStatements_Month_Status_DueOn",
                table: "HoursStatements");

            migrationBuilder.DropIndex(
                name: "IX_Beneficiaries_ReferrerId",
                table: "Beneficiaries");

            migrationBuilder.DropColumn(
                name: "AwaitsHours",
                table: "StatementLines");

            migrationBuilder.DropColumn(
                name: "Weeks",
                table: "StatementLines");

            migrationBuilder.DropColumn(
                name: "EndChanges",
                table: "Placements");

            migrationBuilder.DropColumn(
                name: "EndReason",
                table: "Placements");

            migrationBuilder.DropColumn(
                name: "Rome",
                table: "Placements");

            migrationBuilder.DropColumn(
                name: "Suspensions",
                table: "Placements");

            migrationBuilder.DropColumn(
                name: "WeeklyHours",
                table: "Placements");

            migrationBuilder.DropColumn(
                name: "WorkingTime",
                table: "Placements");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "OrganisationContacts");

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

            migrationBuilder.DropColumn(
                name: "CategoryId",
                table: "Eligibilities");

            migrationBuilder.DropColumn(
                name: "Proof",
                table: "Eligibilities");

            migrationBuilder.DropColumn(
                name: "VerifiedById",
                table: "Eligibilities");

            migrationBuilder.DropColumn(
                name: "LeftOn",
                table: "Beneficiaries");

            migrationBuilder.DropColumn(
                name: "MainEligibility",
                table: "Beneficiaries");

            migrationBuilder.DropColumn(
                name: "PlieFrom",
                table: "Beneficiaries");

            migrationBuilder.DropColumn(
                name: "PlieUntil",
                table: "Beneficiaries");

            migrationBuilder.DropColumn(
                name: "ReferrerId",
                table: "Beneficiaries");

            migrationBuilder.DropColumn(
                name: "ReferrerKind",
                table: "Beneficiaries");

            migrationBuilder.DropColumn(
                name: "TrainingLevel",
                table: "Beneficiaries");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "BackgroundOperations");

            migrationBuilder.AlterColumn<int>(
                name: "Criterion",
                table: "Eligibilities",
                type: "INTEGER",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldUnicode: false,
                oldMaxLength: 24);
        }
    }
}
