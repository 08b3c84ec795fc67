// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.Jars;
import gleaner.plugins.PluginException;
import gleaner.plugins.fence.FenceChoices;
import gleaner.plugins.install.PluginInstaller.Trust;
import gleaner.plugins.site.Delivered;
import gleaner.plugins.site.Offer;
import gleaner.plugins.site.PluginSource;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import gleaner.plugins.trust.Consent;
import gleaner.plugins.trust.Signer;
import gleaner.plugins.trust.TrustedKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in, and what the poet is asked. */
class PluginInstallerTest {
	@TempDir
	private Path folder;
	private PluginStore store;
	private TrustedKeys keys;
	private PluginInstaller installer;
	private Path jar;

	@BeforeEach
	void aStoreAndAPlugin() throws Exception {
		store = new PluginStore(folder.resolve("plugins"));
		keys = new TrustedKeys(folder.resolve("plugins/trusted.keys"));
		installer = new PluginInstaller(store, keys, (offer, bundles) -> {});
		jar = Jars.bundle(folder.resolve("maker.echo.jar"), "maker.echo");
	}

	/** Has one bundle, whose file is called as it is here. */
	private record Shelf(Path jar) implements PluginSource {
		@Override
		public List<Offer> offers() {
			return List.of();
		}

		@Override
		public long size(Offer offer) {
			return 0;
		}

		@Override
		public List<Delivered> fetch(Offer offer, Path into) {
			try {
				return List.of(new Delivered(Files.copy(jar, into.resolve("maker.echo_1.0.0.jar")), "", ""));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	/** Writes down what it is asked, and always says the same. */
	private static final class Poet implements Consent {
		private final boolean answer;
		private final List<String> asked = new ArrayList<>();

		Poet(boolean answer) {
			this.answer = answer;
		}

		@Override
		public boolean trusts(String plugin, String origin, Signer signer) {
			asked.add(plugin + " by " + signer.name());
			return answer;
		}

		@Override
		public boolean takesUnsigned(String problem, String origin) {
			asked.add(problem);
			return answer;
		}
	}

	private StoredPlugin install(Path from, Trust trust) throws PluginException, InterruptedException {
		return install("maker.echo", from, trust);
	}

	private StoredPlugin install(String id, Path from, Trust trust) throws PluginException, InterruptedException {
		return installer.install(new Shelf(from), "/a/site", new Offer(id, "Echo", "1.0.0", "", ""), trust);
	}

	private String refused(Path from, Trust trust) throws PluginException {
		List<StoredPlugin> before = store.list();
		Set<String> trusted = keys.all();
		String said = assertThrows(PluginException.class, () -> install(from, trust)).getMessage();
		assertEquals(before, store.list());
		assertEquals(trusted, keys.all());
		return said;
	}

	@Test
	void theUnsignedComesInOnlyWithAYes() throws Exception {
		assertTrue(refused(jar, new Trust.Known()).contains("--allow-unsigned"));
		Poet no = new Poet(false);
		assertEquals("Echo was not installed, because you did not agree", refused(jar, new Trust.Asked(no)));
		assertEquals(List.of("Echo is not signed"), no.asked);
		Poet yes = new Poet(true);
		assertEquals("", install(jar, new Trust.Asked(yes)).signer());
		install(jar, new Trust.Asked(yes));
		assertEquals(2, yes.asked.size(), "a yes is for this time");
	}

	@Test
	void whatComesAgainAfterItWasRemovedIsOn() throws Exception {
		String id = install(jar, new Trust.Anybody()).id();
		FenceChoices.of(store).with(id, false).write(store);
		installer.remove(id);
		install(jar, new Trust.Anybody());
		assertEquals(Set.of(), FenceChoices.of(store).off());
	}

	@Test
	void aKeyThatIsTrustedDoesNotAskAgain() throws Exception {
		Path maker = Jars.stranger(folder, "maker");
		Path signed = Jars.signed(jar, maker);
		Poet no = new Poet(false);
		assertTrue(refused(signed, new Trust.Known()).contains("which you do not trust yet"));
		assertTrue(refused(signed, new Trust.Asked(no)).contains("you did not agree"));
		assertEquals(List.of("Echo by CN=maker"), no.asked);
		Poet yes = new Poet(true);
		install(signed, new Trust.Asked(yes));
		install(signed, new Trust.Asked(yes));
		install(signed, new Trust.Known());
		assertEquals(1, yes.asked.size(), "a yes to a key lasts");
	}

	@Test
	void oneMakerDoesNotTakeThePlaceOfAnother() throws Exception {
		Path first = Jars.signed(jar, Jars.stranger(folder, "first"));
		install(first, new Trust.Asked(new Poet(true)));
		Path jarOfOther = Jars.bundle(folder.resolve("other.jar"), "maker.other");
		Path other = Jars.signed(jarOfOther, Jars.stranger(folder, "other"));
		Poet poet = new Poet(true);
		installer.remove("maker.echo");
		install("maker.other", other, new Trust.Asked(poet));
		installer.remove("maker.other");
		install(first, new Trust.Known());
		assertEquals(2, keys.all().size());
		String said = refused(other, new Trust.Asked(poet));
		assertTrue(said.contains("and what is installed with the certificate"), said);
		String key = said.substring(said.lastIndexOf(' ') + 1);
		assertTrue(install(other, new Trust.Key(key)).signer().contains(key), "unless the poet says so");
	}

	@Test
	void whoseCertificateHasExpiredVouchesForNothing() throws Exception {
		Path past = Jars.expired(folder, "past");
		Path signed = Jars.signed(jar, past);
		Poet poet = new Poet(false);
		refused(signed, new Trust.Asked(poet));
		String said = refused(signed, new Trust.Known());
		assertTrue(said.contains("which expired on 20"), said);
		assertTrue(poet.asked.getFirst().contains("expired on"), () -> poet.asked.toString());
		String key = said.replaceAll(".*certificate ([0-9A-F]{64}).*", "$1");
		assertTrue(refused(signed, new Trust.Key(key)).contains("expired on"), "no key makes up for that");
		install(signed, new Trust.Anybody());
	}

	/** The framework would run the one that came first as part of both. */
	@Test
	void theFilesOfOnePluginDoNotRunAsThoseOfAnother() throws Exception {
		install("a.stranger", Jars.bundle(folder.resolve("x.jar"), "maker.echo", "Bundle-Activator: evil.Start"), new Trust.Anybody());
		assertTrue(refused(jar, new Trust.Anybody()).contains("its maker.echo_1.0.0.jar differs from the one that Echo has"));
		installer.remove("a.stranger");
		install(jar, new Trust.Anybody());
		install("friend", jar, new Trust.Anybody());
	}
}
