using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClauseTracker.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Placements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_PoolMembers_PlacementId",
                table: "PoolMembers",
                column: "PlacementId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PoolMembers");

            migrationBuilder.DropTable(
                name: "HoursPools");

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
        }
    }
}
