// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.Generator;
import gleaner.studio.making.Making;

/** A voice whose model is open. Close it when it is not needed any more. Safe for use by several threads. */
public final class OpenVoice implements AutoCloseable {
	private final OpenModels.Lease lease;
	private final Making making;

	OpenVoice(OpenModels.Lease lease, Making making) {
		this.lease = lease;
		this.making = making;
	}

	public Generator generator() {
		return lease.generator();
	}

	/** What debris of this voice says about it. */
	public Making making() {
		return making;
	}

	@Override
	public void close() {
		lease.close();
	}
}
