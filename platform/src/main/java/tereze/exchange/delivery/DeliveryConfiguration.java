package tereze.exchange.delivery;

import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.exchange.WebhookUrl;

/// With which addresses the server connects: public ones, and in a demonstration this machine.
@Configuration(value = "webhookDelivery", proxyBeanMethods = false)
class DeliveryConfiguration {
    @Bean
    Receivers receivers(@Value("${tereze.demo:false}") boolean demo) {
        return new Receivers(
                InetAddress::getAllByName,
                address -> WebhookUrl.isPublic(address) || (demo && address.isLoopbackAddress()),
                Receivers.TIMEOUT);
    }
}
