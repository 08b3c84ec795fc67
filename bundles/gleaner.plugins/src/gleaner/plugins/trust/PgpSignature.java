// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.bc.BcPGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** Signatures beside files, as p2 repositories carry them: an armoured one, and the public keys that come with the repository. */
final class PgpSignature {
	/** Ways to sum up a file that nobody can make another file for. */
	private static final Set<Integer> SOUND = Set.of(HashAlgorithmTags.SHA256, HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA512,
			HashAlgorithmTags.SHA224, HashAlgorithmTags.SHA3_256, HashAlgorithmTags.SHA3_512);

	private PgpSignature() {
	}

	/**
	 * Who has signed a file.
	 *
	 * @param armoured signatures of the file
	 * @param keys public keys, from wherever: that a key is there says nothing of whether it is trusted
	 * @return those whose signature fits, also with keys that count no longer; a key that is not the primary one of its holder is told by
	 *         the primary one
	 * @throws SecurityException if a signature by one of the keys does not fit the file
	 * @throws IOException if the file or the signatures cannot be read
	 */
	static List<Signer> of(Path file, String armoured, String keys) throws IOException {
		List<Signer> signers = new ArrayList<>();
		try {
			PGPPublicKeyRingCollection rings = new BcPGPPublicKeyRingCollection(decoded(keys));
			for (PGPSignature signature : signatures(armoured)) {
				PGPPublicKey key = rings.getPublicKey(signature.getKeyID());
				if (key == null || signature.getSignatureType() != PGPSignature.BINARY_DOCUMENT) continue;
				if (!fits(signature, key, file))
					throw new SecurityException(
							"the signature by the " + signer(key, "") + " does not match; the file was changed after it was signed");
				PGPPublicKey primary = rings.getPublicKeyRing(key.getKeyID()).getPublicKey();
				if (!key.isMasterKey() && !isBound(key, primary)) continue;
				signers.add(signer(primary, flaw(signature, key, primary)));
			}
		} catch (PGPException | RuntimeException e) {
			if (e instanceof SecurityException changed) throw changed;
			throw new IOException("its PGP signature cannot be read: " + e.getMessage(), e);
		}
		return signers;
	}

	private static InputStream decoded(String armoured) throws IOException {
		return PGPUtil.getDecoderStream(new ByteArrayInputStream(armoured.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<PGPSignature> signatures(String armoured) throws IOException {
		List<PGPSignature> signatures = new ArrayList<>();
		BcPGPObjectFactory objects = new BcPGPObjectFactory(decoded(armoured));
		for (Object each = objects.nextObject(); each != null; each = objects.nextObject())
			if (each instanceof PGPSignatureList list) for (int i = 0; i < list.size(); i++) signatures.add(list.get(i));
		return signatures;
	}

	private static String flaw(PGPSignature signature, PGPPublicKey key, PGPPublicKey primary) {
		if (!SOUND.contains(signature.getHashAlgorithm())) return "signs with a checksum that can be forged";
		if (key.hasRevocation() || primary.hasRevocation()) return "its owner has revoked";
		for (PGPPublicKey each : List.of(key, primary)) {
			Optional<Instant> end = end(each);
			if (end.isPresent() && end.get().isBefore(Instant.now()))
				return "expired on " + LocalDate.ofInstant(end.get(), ZoneOffset.UTC);
		}
		return "";
	}

	private static Optional<Instant> end(PGPPublicKey key) {
		long seconds = key.getValidSeconds();
		return seconds > 0 ? Optional.of(key.getCreationTime().toInstant().plusSeconds(seconds)) : Optional.empty();
	}

	private static boolean fits(PGPSignature signature, PGPPublicKey key, Path file) throws IOException, PGPException {
		signature.init(new BcPGPContentVerifierBuilderProvider(), key);
		byte[] buffer = new byte[1 << 16];
		try (InputStream in = Files.newInputStream(file)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) signature.update(buffer, 0, read);
		}
		return signature.verify();
	}

	/** Whether the primary key says that the other one is of the same holder. */
	private static boolean isBound(PGPPublicKey key, PGPPublicKey primary) throws PGPException {
		Iterator<PGPSignature> bindings = key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING);
		while (bindings.hasNext()) {
			PGPSignature binding = bindings.next();
			if (binding.getKeyID() != primary.getKeyID()) continue;
			binding.init(new BcPGPContentVerifierBuilderProvider(), primary);
			if (binding.verifyCertification(primary, key)) return true;
		}
		return false;
	}

	private static Signer signer(PGPPublicKey key, String flaw) {
		Iterator<String> users = key.getUserIDs();
		return new Signer(Signer.Kind.PGP, HexFormat.of().withUpperCase().formatHex(key.getFingerprint()),
				users.hasNext() ? users.next() : "", flaw);
	}
}
