package tereze.keys;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import javax.crypto.KeyAgreement;

/// Key pairs on the curve P-256 from 32 random bytes. The JDK makes only random pairs, and would have both halves
/// stored.
/// Here the public half is computed by the JDK's own arithmetic: the agreement of a private key with the generator of
/// the curve is the first coordinate of the public point.
final class P256 {
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final byte[] SAMPLE = {1};

    private P256() {}

    /// The pair that follows from the bytes.
    static KeyPair of(byte[] bytes) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
            KeyFactory factory = KeyFactory.getInstance("EC");
            // From 1 to the order of the curve, exclusive.
            BigInteger number = new BigInteger(1, bytes)
                    .mod(curve.getOrder().subtract(BigInteger.ONE))
                    .add(BigInteger.ONE);
            PrivateKey own = factory.generatePrivate(new ECPrivateKeySpec(number, curve));
            PublicKey generator = factory.generatePublic(new ECPublicKeySpec(curve.getGenerator(), curve));
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(own);
            agreement.doPhase(generator, true);
            BigInteger x = new BigInteger(1, agreement.generateSecret());
            BigInteger prime = ((ECFieldFp) curve.getCurve().getField()).getP();
            BigInteger y = root(
                    x.pow(3)
                            .add(curve.getCurve().getA().multiply(x))
                            .add(curve.getCurve().getB()),
                    prime);
            PublicKey one = factory.generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
            PublicKey other = factory.generatePublic(new ECPublicKeySpec(new ECPoint(x, prime.subtract(y)), curve));
            return new KeyPair(fits(own, one) ? one : other, own);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has the curve P-256", e);
        }
    }

    /// A square root. The prime of the curve is 3 modulo 4.
    private static BigInteger root(BigInteger square, BigInteger prime) {
        return square.modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
    }

    private static boolean fits(PrivateKey own, PublicKey shown) throws GeneralSecurityException {
        Signature signing = Signature.getInstance(SIGNATURE);
        signing.initSign(own);
        signing.update(SAMPLE);
        byte[] signature = signing.sign();
        signing.initVerify(shown);
        signing.update(SAMPLE);
        return signing.verify(signature);
    }
}
