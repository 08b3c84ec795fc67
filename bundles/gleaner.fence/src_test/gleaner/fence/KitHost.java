// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import gleaner.engine.EngineException;
import gleaner.engine.testkit.hostile.HostileEngine;
import gleaner.engine.testkit.hostile.HostileEngines;
import gleaner.fence.host.Host;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/** A process with the hostile engines, and some that are well, without OSGi. */
final class KitHost {
	private KitHost() {
	}

	public static void main(String[] args) {
		System.setOut(System.err);
		HostileEngine[] kept = new HostileEngine[1];
		new Host(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out), id -> {
			if (WellEngines.find(id).isPresent()) return WellEngines.find(id).get();
			if (kept[0] == null || !kept[0].id().equals(id))
				kept[0] = HostileEngines.find(id).orElseThrow(() -> new EngineException("there is no " + id));
			return kept[0];
		}).run();
	}
}
