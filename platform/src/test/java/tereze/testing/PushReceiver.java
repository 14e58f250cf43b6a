package tereze.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A push service with its browsers. It does what a real one does: it checks who signed a message, and keeps it for a
/// browser, which decrypts it (RFC 8030, 8188, 8291, 8292). Written from the standards, with nothing of the sender.
public final class PushReceiver extends Receiver<PushReceiver.Received> {
    private static final Pattern VAPID = Pattern.compile("vapid t=([^,]+), ?k=([A-Za-z0-9_-]+)");
    private static final int POINT = 65;
    private static final int COORDINATE = 32;
    private static final int SALT = 16;
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();
    private static final Base64.Encoder TO_BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();

    private record Answer(int status, Map<String, String> headers) {}

    /// A message as it came.
    public record Received(Headers headers, byte[] body) {
        public String topic() {
            return headers.getFirst("Topic");
        }
    }

    /// Answers the next message to a path so, and later ones with 201.
    public void answer(String path, int status, Map<String, String> headers) {
        answers.computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>()).add(new Answer(status, headers));
    }

    @Override
    Received read(HttpExchange exchange) throws IOException {
        return new Received(
                exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes());
    }

    @Override
    void answer(HttpExchange exchange) throws IOException {
        Queue<Answer> here = answers.get(exchange.getRequestURI().getPath());
        Answer next = here == null ? null : here.poll();
        Answer answer = next == null ? new Answer(201, Map.of()) : next;
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), -1);
    }

    /// A browser that has subscribed.
    public static final class Subscribed {
        private final KeyPair keys;
        private final byte[] secret = new byte[SALT];

        public Subscribed() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                keys = generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            new SecureRandom().nextBytes(secret);
        }

        /// The field `p256dh`.
        public String key() {
            return TO_BASE64.encodeToString(point());
        }

        /// The field `auth`.
        public String secret() {
            return TO_BASE64.encodeToString(secret);
        }

        private byte[] point() {
            ECPoint point = ((ECPublicKey) keys.getPublic()).getW();
            return ByteBuffer.allocate(POINT)
                    .put((byte) 4)
                    .put(padded(point.getAffineX()))
                    .put(padded(point.getAffineY()))
                    .array();
        }

        private static byte[] padded(BigInteger number) {
            byte[] bytes = number.toByteArray();
            byte[] padded = new byte[COORDINATE];
            int kept = Math.min(bytes.length, COORDINATE);
            System.arraycopy(bytes, bytes.length - kept, padded, COORDINATE - kept, kept);
            return padded;
        }

        /// The content of a message to this browser.
        ///
        /// @throws AssertionError if it is not for this browser
        public JsonNode read(Received message) {
            try {
                return JsonMapper.shared().readTree(decrypt(message.body()));
            } catch (GeneralSecurityException e) {
                throw new AssertionError("not for this browser", e);
            }
        }

        private byte[] decrypt(byte[] body) throws GeneralSecurityException {
            ByteBuffer in = ByteBuffer.wrap(body);
            byte[] salt = take(in, SALT);
            in.getInt();
            byte[] sender = take(in, in.get());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(publicKey(sender), true);
            byte[] first = hkdf(
                    secret,
                    agreement.generateSecret(),
                    joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point(), sender),
                    32);
            byte[] key = hkdf(salt, first, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
            byte[] nonce = hkdf(salt, first, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            byte[] padded = cipher.doFinal(take(in, in.remaining()));
            int end = padded.length - 1;
            while (padded[end] == 0) {
                end--;
            }
            if (padded[end] != 2) {
                throw new AssertionError("the last record ends with 2");
            }
            return Arrays.copyOf(padded, end);
        }
    }

    /// The claims of the signature of a message.
    ///
    /// @throws AssertionError if it was not signed with the key that it names
    public static JsonNode claims(Received message) {
        Matcher header = VAPID.matcher(message.headers().getFirst("Authorization"));
        if (!header.matches()) {
            throw new AssertionError("no signature: " + message.headers().getFirst("Authorization"));
        }
        String[] token = header.group(1).split("\\.", -1);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(publicKey(BASE64.decode(header.group(2))));
            signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(BASE64.decode(token[2]))) {
                throw new AssertionError("signed with another key");
            }
        } catch (GeneralSecurityException e) {
            throw new AssertionError("no signature", e);
        }
        return JsonMapper.shared().readTree(BASE64.decode(token[1]));
    }

    /// The key that a message names as the sender's.
    public static String keyOf(Received message) {
        Matcher header = VAPID.matcher(message.headers().getFirst("Authorization"));
        return header.matches() ? header.group(2) : "";
    }

    private static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(
                                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE)),
                                new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT))),
                        ((ECPublicKey) curve.generateKeyPair().getPublic()).getParams()));
    }

    private static byte[] hkdf(byte[] salt, byte[] from, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(hmac(salt, from), joined(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }
}
