#!/usr/bin/env bash
# The whole job from the command line, on a data folder of its own that is thrown away: contracts in, a clause, people, hours, workbook out.
# Each step is asserted; the first that does not hold ends the tour with an error. Uses what is built already, else builds it.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
buyer=99900001100018      # fictitious, valid by Luhn, as are the others
holder=99900002900010
structure=99900003700013
program="$root/artifacts/bin/ClauseTracker.Cli/debug/clausetracker.dll"
export LANG=fr_FR.UTF-8
unset ConnectionStrings__SqlServer

clausetracker() {
    if [ -f "$program" ]; then dotnet "$program" --data "$folder/data" "$@"
    else dotnet run --project "$root/src/ClauseTracker.Cli" -- --data "$folder/data" "$@"; fi
}

fail() { echo "ÉCHEC : $1" >&2; exit 1; }

# The answer of the program as JSON must hold a text.
expect() {
    local wanted="$1" said
    shift
    said="$(clausetracker --json "$@")" || fail "clausetracker $*"
    [[ "$said" == *"$wanted"* ]] || fail "clausetracker $* : « $wanted » attendu, reçu « $said »"
}

add_person() { clausetracker beneficiary add --criterion "$2" --verified-on 2024-12-15 --buyer "$buyer" --json <<<"$1" | sed -E 's/.*"reference":"([^"]+)".*/\1/'; }

cat > "$folder/decp.json" <<JSON
{"marches":{"marche":[{"id":"2025-TOUR","acheteur":{"id":"$buyer"},"nature":"Marché","objet":"Réfection de l'école imaginaire",
"codeCPV":"45214200-2","procedure":"Appel d'offres ouvert","dureeMois":24,"dateNotification":"2025-01-05","montant":1000000,
"titulaires":[{"titulaire":{"id":"$holder","typeIdentifiant":"SIRET"}}],"considerationsSociales":{"considerationSociale":["Clause sociale"]}}]}}
JSON

echo '1. Un marché de 1 000 000 € publié en données ouvertes est importé, deux fois : la seconde ne change rien.'
expect '"added":1' import decp "$folder/decp.json" --buyer "$buyer" --social
expect '"unchanged":1' import decp "$folder/decp.json"

echo '2. Sa clause est déclarée par le calcul : 1 000 000 € × 50 % × 5 % ÷ 30 € = 833 h.'
expect '"owed":833' clause declare --contract 2025-TOUR --amount 1000000 --labour-share 50 --effort 5 --hourly-cost 30 --start 2025-01-05 --end 2027-01-04
expect '"counted":0' clause show --contract 2025-TOUR

echo '3. Deux personnes sont enregistrées et placées : une chez le titulaire, une par une entreprise d’insertion.'
first="$(add_person 'Fictive-Martin;Alpha;1990-01-31' RSA)"
second="$(add_person 'Fictif-Durand;Bravo;1985-06-15' DELD)"
[[ "$first" == P-* && "$second" == P-* && "$first" != "$second" ]] || fail 'deux références attendues'
expect "$first" placement start --contract 2025-TOUR --person "$first" --employer "$holder" --employer-name 'Bâtisseurs Imaginaires' --start 2025-02-01
expect "$second" placement start --contract 2025-TOUR --person "$second" --employer "$structure" --employer-name 'Insertion Imaginaire' \
    --employer-kind ei --mode insertion-subcontracting --contract-type fixed-term-insertion --start 2025-02-01

echo '4. Un fichier d’heures fautif est refusé en entier, et rendu annoté.'
cat > "$folder/heures-fautives.csv" <<CSV
N° marché;SIRET employeur;Mois;Référence bénéficiaire;Heures
2025-TOUR;$holder;02/2025;$first;151,67
2025-TOUR;$structure;02/2025;$second;douze
CSV
code=0
clausetracker import hours "$folder/heures-fautives.csv" --annotated "$folder/annote.xlsx" > /dev/null 2> "$folder/refus" || code=$?
[ "$code" -eq 1 ] || fail "code de sortie 1 attendu, reçu $code"
grep -q '^Ligne 3' "$folder/refus" || fail 'la ligne 3 devait être nommée'
[ -s "$folder/annote.xlsx" ] || fail 'le fichier annoté manque'
expect '"counted":0' clause show --contract 2025-TOUR

echo '5. Le fichier corrigé est pris et validé ; la clause est rapprochée aussitôt : 281,67 h comptées sur 833.'
sed 's/douze/130/' "$folder/heures-fautives.csv" > "$folder/heures.csv"
expect '"added":2' import hours "$folder/heures.csv" --validate
expect '"counted":281.67' clause show --contract 2025-TOUR
expect '"unchanged":2' import hours "$folder/heures.csv" --validate
expect '"reconciled":1' reconcile --all
expect '"counted":281.67' clause show --contract 2025-TOUR
clausetracker clause show --contract 2025-TOUR | sed 's/^/   /'

echo '6. Le classeur de conformité est produit, pour le marché et pour l’année de l’acheteur.'
expect '"bytes"' export compliance --contract 2025-TOUR -o "$folder/marche.xlsx"
expect '"bytes"' export compliance --buyer "$buyer" --year 2025 -o "$folder/annee.xlsx"
for workbook in marche annee; do
    [ "$(head -c 2 "$folder/$workbook.xlsx")" = PK ] || fail "$workbook.xlsx n’est pas un classeur"
done
echo 'Visite terminée : tout a tenu.'
