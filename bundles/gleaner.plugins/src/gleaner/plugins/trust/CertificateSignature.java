// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Signatures within jars, as jarsigner makes them. Whoever made the certificate: only its fingerprint counts. */
final class CertificateSignature {
	private static final long LARGEST = 2L << 30;

	/** Takes so many bytes and forgets them. */
	private static final class Bounded extends OutputStream {
		private long left;

		Bounded(long left) {
			this.left = left;
		}

		@Override
		public void write(int b) throws IOException {
			take(1);
		}

		@Override
		public void write(byte[] bytes, int from, int count) throws IOException {
			take(count);
		}

		private void take(int count) throws IOException {
			left -= count;
			if (left < 0) throw new IOException("it holds more than " + (LARGEST >> 30) + " GB");
		}
	}

	private CertificateSignature() {
	}

	/**
	 * Who has signed every file in a jar.
	 *
	 * @return nothing if a file in it is not signed
	 * @throws SecurityException if it was changed after it was signed
	 * @throws IOException if it is no jar
	 */
	static Optional<Signer> of(Path jar) throws IOException {
		Set<Signer> all = null;
		long left = LARGEST;
		try (JarFile file = new JarFile(jar.toFile(), true)) {
			Enumeration<JarEntry> entries = file.entries();
			while (entries.hasMoreElements()) {
				JarEntry entry = entries.nextElement();
				if (entry.isDirectory() || isOfTheSignature(entry.getName())) continue;
				try (InputStream in = file.getInputStream(entry)) {
					left -= in.transferTo(new Bounded(left)); // only what has been read to its end is verified
				}
				Set<Signer> signers = signers(entry.getCodeSigners());
				if (all == null) all = signers;
				else all.retainAll(signers);
				if (all.isEmpty()) return Optional.empty();
			}
		}
		return all == null ? Optional.empty() : all.stream().findFirst();
	}

	private static boolean isOfTheSignature(String name) {
		String upper = name.toUpperCase(Locale.ROOT);
		return upper.equals("META-INF/MANIFEST.MF") || upper.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)")
				|| upper.matches("META-INF/SIG-[^/]*");
	}

	private static Set<Signer> signers(CodeSigner[] signers) {
		Set<Signer> found = new HashSet<>();
		for (CodeSigner signer : signers == null ? new CodeSigner[0] : signers)
			if (signer.getSignerCertPath().getCertificates().getFirst() instanceof X509Certificate certificate)
				found.add(signer(certificate));
		return found;
	}

	private static Signer signer(X509Certificate certificate) {
		try {
			byte[] print = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
			return new Signer(Signer.Kind.CERTIFICATE, HexFormat.of().withUpperCase().formatHex(print),
					certificate.getSubjectX500Principal().getName(), flaw(certificate));
		} catch (NoSuchAlgorithmException | CertificateEncodingException e) {
			throw new IllegalStateException("every Java has SHA-256, and a certificate that was read can be written", e);
		}
	}

	/** The time at which something was signed tells only the signer, so what counts is today. */
	private static String flaw(X509Certificate certificate) {
		Instant now = Instant.now();
		if (certificate.getNotAfter().toInstant().isBefore(now))
			return "expired on " + LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC);
		if (certificate.getNotBefore().toInstant().isAfter(now))
			return "is not valid before " + LocalDate.ofInstant(certificate.getNotBefore().toInstant(), ZoneOffset.UTC);
		return "";
	}
}
