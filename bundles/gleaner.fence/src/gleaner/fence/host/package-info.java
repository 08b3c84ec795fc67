// SPDX-License-Identifier: EPL-2.0
/** The other side of the fence: what runs in the process with the engines. */
package gleaner.fence.host;
