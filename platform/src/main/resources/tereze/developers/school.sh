# --- token
T=http://127.0.0.1:8080
SCHOOL=$(curl -sS $T/demo/token -H 'Content-Type: application/json' -d '{"agency": "education"}' | jq -r .access_token)
# --- person
IIN=$(curl -sS $T/demo/persons.json | jq -r '[.[] | select(.role == "owner")][0].iin')
PERSON=$(curl -sS $T/demo/token -H 'Content-Type: application/json' -d "{\"iin\": \"$IIN\"}" | jq -r .access_token)
RKA=$(curl -sS $T/api/v1/me/registrations -H "Authorization: Bearer $PERSON" | jq -r .items[0].premises)
# --- ask
curl -sS $T/api/v1/exchange/addresses/verify -H "Authorization: Bearer $SCHOOL" \
  -H 'Content-Type: application/json' -H "Idempotency-Key: school-$RANDOM" \
  -d "{\"iin\": \"$IIN\", \"rka\": \"$RKA\", \"purpose\": \"school-admission\", \"ground\": \"order-564\", \"caseNumber\": \"2026-17\"}" | jq .
# --- refused
curl -sS $T/api/v1/exchange/addresses/verify -H "Authorization: Bearer $SCHOOL" \
  -H 'Content-Type: application/json' -H 'Accept-Language: en' \
  -d "{\"iin\": \"$IIN\", \"rka\": \"$RKA\", \"purpose\": \"curiosity\", \"ground\": \"order-564\"}" | jq '{status, code, title, type}'
# --- seen
curl -sS $T/api/v1/me/access-log -H "Authorization: Bearer $PERSON" | jq '.items[0] | {at, agency, purpose, ground}'
