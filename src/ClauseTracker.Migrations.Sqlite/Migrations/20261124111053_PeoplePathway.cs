using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClauseTracker.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PeoplePathway : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "LeftOn",
                table: "Beneficiaries",
                type: "TEXT",
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

            migrationBuilder.CreateIndex(
                name: "IX_Beneficiaries_ReferrerId",
                table: "Beneficiaries",
                column: "ReferrerId");

            migrationBuilder.CreateIndex(
                name: "IX_IdentityMarks_Hash",
                table: "IdentityMarks",
                column: "Hash");

            migrationBuilder.AddForeignKey(
                name: "FK_Beneficiaries_Organisations_ReferrerId",
                table: "Beneficiaries",
                column: "ReferrerId",
                principalTable: "Organisations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Beneficiaries_Organisations_ReferrerId",
                table: "Beneficiaries");

            migrationBuilder.DropTable(
                name: "BarrierActions");

            migrationBuilder.DropTable(
                name: "EmploymentBarriers");

            migrationBuilder.DropTable(
                name: "ExitSituations");

            migrationBuilder.DropTable(
                name: "IdentityMarks");

            migrationBuilder.DropTable(
                name: "Trainings");

            migrationBuilder.DropIndex(
                name: "IX_Beneficiaries_ReferrerId",
                table: "Beneficiaries");

            migrationBuilder.DropColumn(
                name: "LeftOn",
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
        }
    }
}
