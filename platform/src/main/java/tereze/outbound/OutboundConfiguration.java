package tereze.outbound;

import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// With which addresses the server connects: public ones, and in a demonstration this machine.
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {
    @Bean
    Receivers receivers(@Value("${tereze.demo:false}") boolean demo) {
        return new Receivers(
                InetAddress::getAllByName,
                address -> PublicUrl.isPublic(address) || (demo && address.isLoopbackAddress()),
                Receivers.TIMEOUT);
    }
}
