// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** PGP keys for tests, and signatures with them. */
public final class PgpKeys {
	private PgpKeys() {
	}

	/** The public half, as text. */
	public static String publicKey(PGPKeyPair key) throws Exception {
		return armoured(key.getPublicKey().getEncoded());
	}

	/** As it is shown and kept. */
	public static String fingerprint(PGPKeyPair key) {
		return HexFormat.of().withUpperCase().formatHex(key.getPublicKey().getFingerprint());
	}

	/** A PGP key, with what is needed to sign with it. */
	public static PGPKeyPair key() throws Exception {
		return key(new Date());
	}

	/** The same, made at a time. */
	public static PGPKeyPair key(Date made) throws Exception {
		RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
		generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(0x10001), new SecureRandom(), 2048, 12));
		return new BcPGPKeyPair(PublicKeyPacket.VERSION_4, PublicKeyAlgorithmTags.RSA_GENERAL, generator.generateKeyPair(), made);
	}

	/** An armoured signature of a file. */
	public static String signature(Path file, PGPKeyPair key) throws Exception {
		PGPSignatureGenerator generator = new PGPSignatureGenerator(
				new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256), key.getPublicKey());
		generator.init(PGPSignature.BINARY_DOCUMENT, key.getPrivateKey());
		generator.update(Files.readAllBytes(file));
		return armoured(generator.generate().getEncoded());
	}

	/** As text. */
	public static String armoured(byte[] bytes) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ArmoredOutputStream armour = ArmoredOutputStream.builder().build(out)) {
			armour.write(bytes);
		}
		return out.toString(StandardCharsets.US_ASCII);
	}
}
