// SPDX-License-Identifier: EPL-2.0
/** Engines of installed plug-ins, in processes of their own: which there are, who shares one with whom, and what each needs. */
package gleaner.plugins.fence;
