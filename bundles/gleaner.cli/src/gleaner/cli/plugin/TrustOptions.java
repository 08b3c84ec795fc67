// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.install.PluginInstaller.Trust;
import gleaner.plugins.trust.Signer;
import picocli.CommandLine.Option;

/** Whom to trust, as options. */
final class TrustOptions {
	@Option(names = "--key", paramLabel = "FINGERPRINT",
			description = "Trust plug-ins signed with this PGP key or certificate from now on.")
	private String key;

	@Option(names = "--allow-unsigned", description = "Install it this time, whoever made it. It can do whatever you can do.")
	private boolean allowUnsigned;

	@Option(names = "--allow-http", description = "Allow http, where anybody on the way can change it.")
	private boolean allowHttp;

	/** @param surroundings where the poet is asked, if no option tells, and somebody is there */
	Trust trust(Surroundings surroundings) throws PluginException {
		if (key != null && allowUnsigned)
			throw new PluginException("--key and --allow-unsigned do not go together; give one of them");
		if (allowUnsigned) return new Trust.Anybody();
		if (key == null) return TerminalConsent.in(surroundings).<Trust>map(Trust.Asked::new).orElseGet(Trust.Known::new);
		return new Trust.Key(Signer.fingerprint(key).orElseThrow(() -> new PluginException("--key " + key
				+ " is no fingerprint; give the 40 or 64 hexadecimal digits that the plug-in's maker publishes")));
	}

	boolean allowsHttp() {
		return allowHttp;
	}
}
