using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClauseTracker.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class OpenData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Facts_Details",
                table: "PublicContracts",
                type: "nvarchar(max)",
                nullable: true);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ProposedAmendments");

            migrationBuilder.DropTable(
                name: "Subcontracts");

            migrationBuilder.DropColumn(
                name: "Facts_Details",
                table: "PublicContracts");
        }
    }
}
