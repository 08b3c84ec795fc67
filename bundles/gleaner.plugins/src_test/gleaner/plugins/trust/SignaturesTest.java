// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.Jars;
import gleaner.plugins.PgpKeys;
import gleaner.plugins.PluginException;
import java.nio.file.Path;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a jar is signed says nothing: everybody can make a certificate or a key. What counts is whose it is, and that all was signed. */
class SignaturesTest {
	@TempDir
	private Path folder;
	private Path jar;

	@BeforeEach
	void aBundle() throws Exception {
		jar = Jars.bundle(folder.resolve("maker.engine.jar"), "maker.engine");
	}

	private static Set<Signer> of(Path jar) throws PluginException {
		return Signatures.of(jar, "Echo", "", "");
	}

	private static String refused(List<Set<Signer>> each, Set<String> trusted) {
		Vouching vouching = new Vouching("Echo", each);
		assertEquals(Optional.empty(), vouching.among(trusted));
		return vouching.refusal().getMessage();
	}

	@Test
	void whatNobodyHasSignedIsRefused() throws Exception {
		assertEquals(Set.of(), of(jar));
		assertEquals("Echo is not signed, so nobody vouches for it; if you trust its maker, install it with --allow-unsigned",
				refused(List.of(of(jar)), Set.of()));
	}

	@Test
	void aCertificateOfAnybodyIsNotTrusted() throws Exception {
		Set<Signer> signers = of(Jars.signed(jar, Jars.stranger(folder, "nobody")));
		Signer signer = signers.iterator().next();
		assertEquals("CN=nobody", signer.name());
		String said = refused(List.of(signers), Set.of());
		assertTrue(said.contains("is signed with the certificate " + signer.fingerprint() + ", which you do not trust yet"), said);
		assertTrue(refused(List.of(signers), Set.of("00".repeat(32))).contains("do not trust"), "the key of somebody else");
		assertEquals(Optional.of(signer), new Vouching("Echo", List.of(signers)).among(Set.of(signer.fingerprint())));
	}

	@Test
	void whatWasChangedAfterItWasSignedIsRefused() throws Exception {
		Path signed = Jars.signed(jar, Jars.stranger(folder, "maker"));
		assertTrue(assertThrows(PluginException.class, () -> of(Jars.changed(signed, "maker/Engine.class", "other"))).getMessage()
				.contains("not what its maker signed"));
		assertEquals(Set.of(), of(Jars.changed(signed, "maker/More.class", "more")), "one more class is not signed");
		assertThrows(PluginException.class, () -> of(Jars.changed(signed, "META-INF/MANIFEST.MF",
				"Manifest-Version: 1.0\r\nBundle-SymbolicName: maker.engine\r\nBundle-Activator: maker.Other\r\n\r\n")));
	}

	@Test
	void allBundlesMustBeSignedByOne() throws Exception {
		Path maker = Jars.stranger(folder, "maker");
		Set<Signer> first = of(Jars.signed(jar, maker));
		Set<Signer> other = of(Jars.signed(Jars.bundle(folder.resolve("b.jar"), "b"), Jars.stranger(folder, "other")));
		Set<String> both = Set.of(first.iterator().next().fingerprint(), other.iterator().next().fingerprint());
		assertTrue(refused(List.of(first, of(jar)), both).startsWith("not all of Echo is signed"));
		assertTrue(refused(List.of(first, other), both).contains("signed by different makers"));
	}

	@Test
	void aPgpSignatureTellsItsKey() throws Exception {
		PGPKeyPair key = PgpKeys.key();
		String keys = PgpKeys.armoured(key.getPublicKey().getEncoded());
		Set<Signer> signers = Signatures.of(jar, "Echo", PgpKeys.signature(jar, key), keys);
		String fingerprint = HexFormat.of().withUpperCase().formatHex(key.getPublicKey().getFingerprint());
		assertEquals(List.of(fingerprint), signers.stream().map(Signer::fingerprint).toList());
		assertTrue(refused(List.of(signers), Set.of()).contains("signed with the PGP key " + fingerprint));
		assertTrue(new Vouching("Echo", List.of(signers)).among(Set.of(fingerprint)).isPresent());
	}

	@Test
	void aPgpSignatureOfAnotherFileDoesNotFit() throws Exception {
		PGPKeyPair key = PgpKeys.key();
		String signature = PgpKeys.signature(Jars.bundle(folder.resolve("other.jar"), "other"), key);
		String keys = PgpKeys.armoured(key.getPublicKey().getEncoded());
		assertTrue(assertThrows(PluginException.class, () -> Signatures.of(jar, "Echo", signature, keys)).getMessage()
				.contains("does not match"));
	}

	@Test
	void withoutTheKeyASignatureSaysNothingAndNonsenseIsToldOf() throws Exception {
		PGPKeyPair key = PgpKeys.key();
		assertEquals(Set.of(),
				Signatures.of(jar, "Echo", PgpKeys.signature(jar, key), PgpKeys.armoured(PgpKeys.key().getPublicKey().getEncoded())));
		for (String nonsense : List.of("nonsense", "-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----"))
			try {
				assertEquals(Set.of(), Signatures.of(jar, "Echo", nonsense, "nonsense"));
			} catch (PluginException e) {
				assertTrue(e.getMessage().startsWith("Echo cannot be checked"), e.getMessage());
			}
	}

	@Test
	void fingerprintsAreReadAsTheyAreWritten() {
		assertEquals(Optional.of("AB".repeat(20)), Signer.fingerprint("0xabab abab:" + "ab".repeat(16)));
		assertEquals(Optional.empty(), Signer.fingerprint("ab"));
		assertEquals(Optional.empty(), Signer.fingerprint("g".repeat(40)));
	}

	@Test
	void trustedKeysAreKept() throws Exception {
		TrustedKeys keys = new TrustedKeys(folder.resolve("plugins/trusted.keys"));
		assertEquals(Set.of(), keys.all());
		keys.add("AB".repeat(20));
		keys.add("AB".repeat(20));
		assertEquals(Set.of("AB".repeat(20)), new TrustedKeys(folder.resolve("plugins/trusted.keys")).all());
		keys.remove("AB".repeat(20));
		assertEquals(Set.of(), keys.all());
		assertThrows(PluginException.class, () -> keys.remove("AB".repeat(20)));
	}

	/** With what a key says of itself: how long it counts, that it is revoked. */
	private static String published(PGPKeyPair key, long seconds, boolean isRevoked) throws Exception {
		PGPSignatureGenerator generator = new PGPSignatureGenerator(
				new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256), key.getPublicKey());
		generator.init(PGPSignature.POSITIVE_CERTIFICATION, key.getPrivateKey());
		PGPSignatureSubpacketGenerator says = new PGPSignatureSubpacketGenerator();
		says.setKeyExpirationTime(true, seconds);
		generator.setHashedSubpackets(says.generate());
		PGPPublicKey published = PGPPublicKey.addCertification(key.getPublicKey(), "A Maker",
				generator.generateCertification("A Maker", key.getPublicKey()));
		if (isRevoked) {
			generator.init(PGPSignature.KEY_REVOCATION, key.getPrivateKey());
			published = PGPPublicKey.addCertification(published, generator.generateCertification(key.getPublicKey()));
		}
		return PgpKeys.armoured(published.getEncoded());
	}

	@Test
	void aPgpKeyThatHasExpiredOrIsRevokedVouchesForNothing() throws Exception {
		PGPKeyPair old = PgpKeys.key(new Date(System.currentTimeMillis() - 100_000_000_000L));
		String fingerprint = HexFormat.of().withUpperCase().formatHex(old.getPublicKey().getFingerprint());
		Set<Signer> signers = Signatures.of(jar, "Echo", PgpKeys.signature(jar, old), published(old, 3600, false));
		String said = refused(List.of(signers), Set.of(fingerprint));
		assertTrue(said.contains("signed with the PGP key " + fingerprint + ", which expired on 20"), said);

		assertTrue(new Vouching("Echo", List.of(Signatures.of(jar, "Echo", PgpKeys.signature(jar, old), published(old, 0, false))))
				.among(Set.of(fingerprint)).isPresent(), "a key without an end counts");
		signers = Signatures.of(jar, "Echo", PgpKeys.signature(jar, old), published(old, 0, true));
		assertTrue(refused(List.of(signers), Set.of(fingerprint)).contains("which its owner has revoked"));
	}

	@Test
	void anExpiredCertificateVouchesForNothing() throws Exception {
		Set<Signer> signers = of(Jars.signed(jar, Jars.expired(folder, "past")));
		Signer signer = signers.iterator().next();
		assertTrue(refused(List.of(signers), Set.of(signer.fingerprint())).contains("which expired on 20"));
	}

	/** Java verifies the manifest in whatever case it is written, the framework reads only the one that is written as it ought to be. */
	@Test
	void fileNamesOfTheSignatureDoNotHideWhatIsUnsigned() throws Exception {
		Path signed = Jars.signed(jar, Jars.stranger(folder, "maker"));
		for (String name : List.of("META-INF/services/x", "META-INF/versions/21/maker/Engine.class", "maker/MANIFEST.MF",
				"META-INF/x.class"))
			assertEquals(Set.of(), of(Jars.changed(signed, name, "more")), name);
	}

	@Test
	void whatIsSaidBeforeAYesIsPlain() {
		Signer signer = new Signer(Signer.Kind.PGP, "AB".repeat(20), "Evil\033[2J\u202E " + "x".repeat(500));
		for (String line : ConsentWords.ofKey("Echo\r\nTrust it? y", "https://a.site/\033[2J", signer)) {
			assertTrue(line.length() < 350, line);
			assertTrue(line.chars().noneMatch(c -> c < ' ' || c == '\u202E'), line);
		}
		assertTrue(ConsentWords.ofKey("Echo", "/a/site", signer).get(1).endsWith("PGP key: " + "ABAB ".repeat(10).strip()));
		assertTrue(ConsentWords.ofUnsigned("not all of Echo is signed", "/a/site").getFirst()
				.startsWith("Not all of Echo is signed. It comes from /a/site. "));
	}
}
