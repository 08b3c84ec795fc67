// SPDX-License-Identifier: EPL-2.0
/** Plug-ins as they lie on disk, and how they come into the running program. */
package gleaner.plugins.store;
