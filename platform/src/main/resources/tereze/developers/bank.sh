# --- token
T=http://127.0.0.1:8080
BANK=$(curl -sS $T/demo/token -H 'Content-Type: application/json' -d '{"agency": "steppe-bank"}' | jq -r .access_token)
# --- person
IIN=$(curl -sS $T/demo/persons.json | jq -r '[.[] | select(.role == "owner")][0].iin')
PERSON=$(curl -sS $T/demo/token -H 'Content-Type: application/json' -d "{\"iin\": \"$IIN\"}" | jq -r .access_token)
RKA=$(curl -sS $T/api/v1/me/registrations -H "Authorization: Bearer $PERSON" | jq -r .items[0].premises)
# --- hook
HOOK=${HOOK:-http://127.0.0.1:9000/answers}
SECRET=$(curl -sS -X PUT $T/api/v1/exchange/webhook -H "Authorization: Bearer $BANK" \
  -H 'Content-Type: application/json' -d "{\"url\": \"$HOOK\"}" | jq -r .secret)
# --- ask
REQUEST=$(curl -sS $T/api/v1/exchange/requests -H "Authorization: Bearer $BANK" \
  -H 'Content-Type: application/json' -H "Idempotency-Key: bank-$RANDOM" \
  -d "{\"iin\": \"$IIN\", \"rka\": \"$RKA\", \"purpose\": \"Несие алуға өтініш\"}" | jq -r .request)
curl -sS $T/api/v1/exchange/requests/$REQUEST -H "Authorization: Bearer $BANK" | jq .
# --- consent
curl -sS $T/api/v1/me/consents/$REQUEST -H "Authorization: Bearer $PERSON" \
  -H 'Content-Type: application/json' -d '{"decision": "give"}' | jq .
# --- answer
curl -sS $T/api/v1/exchange/requests/$REQUEST -H "Authorization: Bearer $BANK" | jq .
curl -sS $T/api/v1/exchange/requests -H "Authorization: Bearer $BANK" | jq '.items[0]'
# --- told
sleep 2
curl -sS $T/api/v1/exchange/webhook/deliveries -H "Authorization: Bearer $BANK" | jq '.items[0]'
