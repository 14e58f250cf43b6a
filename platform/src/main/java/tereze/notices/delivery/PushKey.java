package tereze.notices.delivery;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/// The key pair that signs notifications in browsers. A browser takes messages that are signed with it only, so they
/// end
/// everywhere if the file of keys is lost. Immutable.
public final class PushKey {
    private final VAPIDKeyPair signing;

    PushKey(KeyPair keys) {
        this.signing = VAPIDKeyPairs.of(
                PrivateKeySources.ofECPrivateKey((ECPrivateKey) keys.getPrivate()),
                PublicKeySources.ofECPublicKey((ECPublicKey) keys.getPublic()));
    }

    VAPIDKeyPair signing() {
        return signing;
    }

    /// The public key, for the browser: an uncompressed point in base64url.
    public String shown() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signing.extractPublicKeyInUncompressedForm());
    }
}
